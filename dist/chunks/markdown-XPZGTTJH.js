import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";

export {
  reportMarkdown
};
