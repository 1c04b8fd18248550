import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";

export {
  reportMarkdown
};
