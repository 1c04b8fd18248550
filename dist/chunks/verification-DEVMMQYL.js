import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-3D89848C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
