import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-9890C3FC.js";

export {
  reportSarif
};
