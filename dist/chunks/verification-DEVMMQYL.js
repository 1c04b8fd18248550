import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./chunk-7ZBYIQJF.js";
import "./start-F5E1E22F.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
