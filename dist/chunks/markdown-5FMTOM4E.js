import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";

export {
  reportMarkdown
};
