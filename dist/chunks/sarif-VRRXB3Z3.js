import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D4276B4A.js";

export {
  reportSarif
};
