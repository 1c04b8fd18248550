import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";

export {
  reportGithub
};
