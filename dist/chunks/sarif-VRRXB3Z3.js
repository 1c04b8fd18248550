import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C23F5D7C.js";

export {
  reportSarif
};
