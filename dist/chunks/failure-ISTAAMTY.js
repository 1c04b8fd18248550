import { $chunk_CJ6HJU6Y } from "./start-E6E046FA.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E6E046FA.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
