import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";

export {
  reportMarkdown
};
