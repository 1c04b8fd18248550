import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B2C7B20C.js";

export {
  reportSarif
};
