import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";

export {
  reportGithub
};
