import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";

export {
  reportMarkdown
};
