import { $chunk_CJ6HJU6Y } from "./start-BB4D748B.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BB4D748B.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
