import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";
import "./start-09388917.js";

export {
  reportGithub
};
