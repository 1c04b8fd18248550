import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BAF48E75.js";

export {
  reportSarif
};
