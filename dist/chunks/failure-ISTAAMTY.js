import { $chunk_CJ6HJU6Y } from "./start-475DF6CD.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./chunk-7ZBYIQJF.js";
import "./start-475DF6CD.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
