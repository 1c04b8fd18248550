import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./start-73B8176C.js";

export {
  reportGithub
};
