import {
  reportSarif
} from "./chunk-C65IT5IQ.js";
import "./chunk-WWU3I3YS.js";
import "./chunk-EKKTL76V.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-A54E613D.js";

export {
  reportSarif
};
