import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";

export {
  reportGithub
};
