import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";

export {
  reportGithub
};
