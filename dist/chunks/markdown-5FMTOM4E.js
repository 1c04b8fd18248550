import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";

export {
  reportMarkdown
};
