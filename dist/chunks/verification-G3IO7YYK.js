import {
  verificationStep
} from "./chunk-VANKS3QY.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B9E9450A.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
