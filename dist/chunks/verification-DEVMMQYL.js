import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-FF4C44FE.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
