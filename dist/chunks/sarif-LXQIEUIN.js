import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B9E9450A.js";

export {
  reportSarif
};
