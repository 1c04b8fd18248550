import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";

export {
  reportMarkdown
};
