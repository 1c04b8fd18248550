import { $chunk_CJ6HJU6Y } from "./start-8620C9CF.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./chunk-7ZBYIQJF.js";
import "./start-8620C9CF.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
