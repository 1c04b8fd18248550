import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";

export {
  reportMarkdown
};
