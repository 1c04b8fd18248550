import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";

export {
  reportMarkdown
};
