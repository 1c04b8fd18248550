import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C23F5D7C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
