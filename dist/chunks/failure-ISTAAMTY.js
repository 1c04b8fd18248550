import { $chunk_CJ6HJU6Y } from "./start-C23F5D7C.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C23F5D7C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
