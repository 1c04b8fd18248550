import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";

export {
  reportMarkdown
};
