import {
  reportMarkdown
} from "./chunk-MHTLXECE.js";
import "./chunk-VUC3X2XC.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";

export {
  reportMarkdown
};
