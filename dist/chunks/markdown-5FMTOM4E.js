import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";

export {
  reportMarkdown
};
