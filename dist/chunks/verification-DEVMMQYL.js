import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E6E046FA.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
