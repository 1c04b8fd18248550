import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";

export {
  reportMarkdown
};
