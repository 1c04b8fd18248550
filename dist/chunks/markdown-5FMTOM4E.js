import {
  reportMarkdown
} from "./chunk-OGXR4J5C.js";
import "./chunk-VUC3X2XC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";

export {
  reportMarkdown
};
