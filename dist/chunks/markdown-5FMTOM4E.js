import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";

export {
  reportMarkdown
};
