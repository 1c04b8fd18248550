import { $chunk_CJ6HJU6Y } from "./start-6CE9C42D.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-6CE9C42D.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
