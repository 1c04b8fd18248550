import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";

export {
  reportGithub
};
