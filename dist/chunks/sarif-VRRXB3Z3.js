import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./chunk-7ZBYIQJF.js";
import "./start-EA0A6497.js";

export {
  reportSarif
};
