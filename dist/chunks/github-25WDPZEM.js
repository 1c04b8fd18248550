import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";

export {
  reportGithub
};
