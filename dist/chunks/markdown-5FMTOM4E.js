import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";

export {
  reportMarkdown
};
