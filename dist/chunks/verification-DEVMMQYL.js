import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./chunk-7ZBYIQJF.js";
import "./start-A6142381.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
