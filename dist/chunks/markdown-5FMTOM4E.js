import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";

export {
  reportMarkdown
};
