import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";

export {
  reportGithub
};
