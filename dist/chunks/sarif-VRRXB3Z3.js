import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C9879C1E.js";

export {
  reportSarif
};
