import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";

export {
  reportGithub
};
