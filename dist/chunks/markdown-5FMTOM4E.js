import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";

export {
  reportMarkdown
};
