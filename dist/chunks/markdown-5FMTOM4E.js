import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";

export {
  reportMarkdown
};
