import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";

export {
  reportMarkdown
};
