import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";

export {
  reportMarkdown
};
