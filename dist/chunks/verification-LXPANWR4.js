import {
  verificationStep
} from "./chunk-CXUQKHPY.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-7ZBYIQJF.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-XZS47BWG.js";
import "./chunk-ULZDHRKX.js";
import "./start-44405CE2.js";

export {
  verificationStep
};
