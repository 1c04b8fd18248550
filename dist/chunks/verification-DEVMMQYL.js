import {
  verificationStep
} from "./chunk-LAW6DHTE.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B2C7B20C.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  verificationStep
};
