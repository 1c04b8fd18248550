import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";

export {
  reportGithub
};
