import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";

export {
  reportMarkdown
};
