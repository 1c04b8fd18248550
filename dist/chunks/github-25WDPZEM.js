import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";

export {
  reportGithub
};
