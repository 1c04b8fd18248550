import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";

export {
  reportMarkdown
};
