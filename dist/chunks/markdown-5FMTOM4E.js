import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";

export {
  reportMarkdown
};
