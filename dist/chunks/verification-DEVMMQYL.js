import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D4276B4A.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
