import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./chunk-7ZBYIQJF.js";
import "./start-FF4C44FE.js";

export {
  reportSarif
};
