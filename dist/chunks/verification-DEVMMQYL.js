import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-7D6602FC.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
