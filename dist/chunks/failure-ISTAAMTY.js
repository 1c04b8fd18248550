import { $chunk_CJ6HJU6Y } from "./start-B2BEE886.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B2BEE886.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
