import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";

export {
  reportGithub
};
