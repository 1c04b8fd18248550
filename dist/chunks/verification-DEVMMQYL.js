import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./chunk-7ZBYIQJF.js";
import "./start-0B88EAC2.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
