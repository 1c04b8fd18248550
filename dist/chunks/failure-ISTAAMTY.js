import { $chunk_CJ6HJU6Y } from "./start-B2C7B20C.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B2C7B20C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
