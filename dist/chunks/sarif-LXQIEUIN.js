import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-2FC5946E.js";

export {
  reportSarif
};
