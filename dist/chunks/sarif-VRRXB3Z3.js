import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E7F757AE.js";

export {
  reportSarif
};
