import { $chunk_CJ6HJU6Y } from "./start-A6142381.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./chunk-7ZBYIQJF.js";
import "./start-A6142381.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
