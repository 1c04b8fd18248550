import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";

export {
  reportGithub
};
