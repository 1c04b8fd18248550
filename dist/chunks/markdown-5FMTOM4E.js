import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";

export {
  reportMarkdown
};
