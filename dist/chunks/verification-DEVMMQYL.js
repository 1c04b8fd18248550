import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./chunk-7ZBYIQJF.js";
import "./start-8620C9CF.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
