import { $chunk_CJ6HJU6Y } from "./start-F5E1E22F.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./chunk-7ZBYIQJF.js";
import "./start-F5E1E22F.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
