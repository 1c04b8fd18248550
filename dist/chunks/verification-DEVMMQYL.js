import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C9879C1E.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
