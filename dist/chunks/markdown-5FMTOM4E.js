import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";

export {
  reportMarkdown
};
