import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";

export {
  reportMarkdown
};
