import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./chunk-7ZBYIQJF.js";
import "./start-F5E1E22F.js";

export {
  reportSarif
};
