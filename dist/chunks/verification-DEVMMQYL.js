import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-44F95F5A.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
