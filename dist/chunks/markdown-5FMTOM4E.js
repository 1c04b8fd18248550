import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";

export {
  reportMarkdown
};
