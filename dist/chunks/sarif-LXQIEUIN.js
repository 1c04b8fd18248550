import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./chunk-7ZBYIQJF.js";
import "./start-42E7AC55.js";

export {
  reportSarif
};
