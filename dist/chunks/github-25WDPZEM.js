import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";

export {
  reportGithub
};
