import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D209B1E0.js";

export {
  reportSarif
};
