import {
  verificationStep
} from "./chunk-VANKS3QY.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-2FC5946E.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
