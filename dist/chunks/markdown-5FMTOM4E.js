import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";

export {
  reportMarkdown
};
