import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";

export {
  reportMarkdown
};
