import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";

export {
  reportMarkdown
};
