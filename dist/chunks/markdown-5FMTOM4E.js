import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";

export {
  reportMarkdown
};
