import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E0A3AE10.js";

export {
  reportSarif
};
