import { $chunk_CJ6HJU6Y } from "./start-EA0A6497.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./chunk-7ZBYIQJF.js";
import "./start-EA0A6497.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
