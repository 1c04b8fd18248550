import {
  reportSarif
} from "./chunk-AP44E57G.js";
import "./chunk-P2SLKQPG.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D5A5B7A6.js";

export {
  reportSarif
};
