import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";

export {
  reportMarkdown
};
