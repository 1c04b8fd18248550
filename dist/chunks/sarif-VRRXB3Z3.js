import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./chunk-7ZBYIQJF.js";
import "./start-3E5EE727.js";

export {
  reportSarif
};
