import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";

export {
  reportMarkdown
};
