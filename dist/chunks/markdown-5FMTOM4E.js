import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";

export {
  reportMarkdown
};
