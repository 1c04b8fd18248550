import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./start-19751F56.js";

export {
  reportGithub
};
