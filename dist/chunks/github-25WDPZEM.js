import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";

export {
  reportGithub
};
