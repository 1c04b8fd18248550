import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-31BBB60D.js";

export {
  reportSarif
};
