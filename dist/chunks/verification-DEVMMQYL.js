import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-79826F7E.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
