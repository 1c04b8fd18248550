import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-6CE9C42D.js";

export {
  reportSarif
};
