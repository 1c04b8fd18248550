import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";

export {
  reportMarkdown
};
