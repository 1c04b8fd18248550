import { $chunk_CJ6HJU6Y } from "./start-3D89848C.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-3D89848C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
