import { $chunk_CJ6HJU6Y } from "./start-0A4ACEBC.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-0A4ACEBC.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
