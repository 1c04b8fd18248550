import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";

export {
  reportMarkdown
};
