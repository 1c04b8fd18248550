import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./start-8973E060.js";

export {
  reportGithub
};
