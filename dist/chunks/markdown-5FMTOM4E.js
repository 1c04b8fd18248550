import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";

export {
  reportMarkdown
};
