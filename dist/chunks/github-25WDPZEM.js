import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";

export {
  reportGithub
};
