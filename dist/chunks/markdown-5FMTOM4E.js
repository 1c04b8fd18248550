import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";

export {
  reportMarkdown
};
