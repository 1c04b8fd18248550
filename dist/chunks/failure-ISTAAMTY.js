import { $chunk_CJ6HJU6Y } from "./start-D209B1E0.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D209B1E0.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
