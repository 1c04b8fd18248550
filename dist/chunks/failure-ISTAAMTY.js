import { $chunk_CJ6HJU6Y } from "./start-7D6602FC.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-7D6602FC.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
