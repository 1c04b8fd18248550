import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-3D89848C.js";

export {
  reportSarif
};
