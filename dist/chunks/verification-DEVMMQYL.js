import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BB4D748B.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
