import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./chunk-7ZBYIQJF.js";
import "./start-0AD39B67.js";

export {
  reportSarif
};
