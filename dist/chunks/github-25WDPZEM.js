import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./start-A6142381.js";

export {
  reportGithub
};
