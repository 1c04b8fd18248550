import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";

export {
  reportMarkdown
};
