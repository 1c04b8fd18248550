import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";

export {
  reportGithub
};
