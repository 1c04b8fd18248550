import {
  reportMarkdown
} from "./chunk-B5767G2O.js";
import "./chunk-VUC3X2XC.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";

export {
  reportMarkdown
};
