import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";

export {
  reportGithub
};
