import { $chunk_CJ6HJU6Y } from "./start-BAF48E75.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BAF48E75.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
