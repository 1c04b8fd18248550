import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";

export {
  reportGithub
};
