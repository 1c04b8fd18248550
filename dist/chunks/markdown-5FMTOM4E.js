import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";

export {
  reportMarkdown
};
