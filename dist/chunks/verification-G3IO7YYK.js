import {
  verificationStep
} from "./chunk-VANKS3QY.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-9890C3FC.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
