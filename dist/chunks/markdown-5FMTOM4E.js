import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";

export {
  reportMarkdown
};
