import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";

export {
  reportGithub
};
