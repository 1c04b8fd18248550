import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";

export {
  reportMarkdown
};
