import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";

export {
  reportMarkdown
};
