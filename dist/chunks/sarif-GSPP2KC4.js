import {
  reportSarif
} from "./chunk-YAPFMQE7.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-N4EFT54N.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./chunk-7ZBYIQJF.js";
import "./start-7EFEE348.js";

export {
  reportSarif
};
