import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";

export {
  reportMarkdown
};
