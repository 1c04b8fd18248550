import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";

export {
  reportMarkdown
};
