import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";

export {
  reportMarkdown
};
