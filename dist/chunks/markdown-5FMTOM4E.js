import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";

export {
  reportMarkdown
};
