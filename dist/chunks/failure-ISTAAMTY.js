import { $chunk_CJ6HJU6Y } from "./start-FF4C44FE.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-FF4C44FE.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
