import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";

export {
  reportMarkdown
};
