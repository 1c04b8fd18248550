import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E0A3AE10.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
