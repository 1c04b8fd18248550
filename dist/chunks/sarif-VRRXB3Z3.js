import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./chunk-7ZBYIQJF.js";
import "./start-E6E046FA.js";

export {
  reportSarif
};
