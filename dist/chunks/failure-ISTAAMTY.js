import { $chunk_CJ6HJU6Y } from "./start-E7F757AE.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E7F757AE.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
