import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";

export {
  reportGithub
};
