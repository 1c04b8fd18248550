import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";

export {
  reportMarkdown
};
