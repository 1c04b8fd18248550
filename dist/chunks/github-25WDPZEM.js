import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";

export {
  reportGithub
};
