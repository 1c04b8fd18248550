import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";

export {
  reportMarkdown
};
