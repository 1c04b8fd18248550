import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";

export {
  reportGithub
};
