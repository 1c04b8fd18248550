import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";

export {
  reportMarkdown
};
