import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E7F757AE.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
