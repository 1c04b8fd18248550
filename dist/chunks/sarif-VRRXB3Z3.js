import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./chunk-7ZBYIQJF.js";
import "./start-8620C9CF.js";

export {
  reportSarif
};
