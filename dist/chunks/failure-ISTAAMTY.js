import { $chunk_CJ6HJU6Y } from "./start-79826F7E.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-79826F7E.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
