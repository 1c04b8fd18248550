import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BEC25D80.js";

export {
  reportSarif
};
