import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./chunk-7ZBYIQJF.js";
import "./start-EA0A6497.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
