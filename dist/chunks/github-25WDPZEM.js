import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";

export {
  reportGithub
};
