import {
  verificationStep
} from "./chunk-VANKS3QY.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D5A5B7A6.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
