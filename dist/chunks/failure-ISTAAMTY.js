import { $chunk_CJ6HJU6Y } from "./start-E0A3AE10.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E0A3AE10.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
