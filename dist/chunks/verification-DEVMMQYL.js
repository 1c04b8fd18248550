import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C4EEF9C3.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
