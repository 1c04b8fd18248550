import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";

export {
  reportMarkdown
};
