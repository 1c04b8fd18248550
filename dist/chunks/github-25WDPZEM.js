import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./start-8B83223C.js";

export {
  reportGithub
};
