import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";

export {
  reportMarkdown
};
