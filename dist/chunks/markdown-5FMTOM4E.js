import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";

export {
  reportMarkdown
};
