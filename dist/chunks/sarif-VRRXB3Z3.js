import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./chunk-7ZBYIQJF.js";
import "./start-24990FF5.js";

export {
  reportSarif
};
