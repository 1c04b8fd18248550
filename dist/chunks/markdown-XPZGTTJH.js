import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";

export {
  reportMarkdown
};
