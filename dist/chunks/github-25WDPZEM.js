import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";
import "./start-26358751.js";

export {
  reportGithub
};
