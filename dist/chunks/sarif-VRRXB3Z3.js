import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BB4D748B.js";

export {
  reportSarif
};
