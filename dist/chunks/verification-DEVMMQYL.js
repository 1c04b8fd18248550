import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BEC25D80.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
