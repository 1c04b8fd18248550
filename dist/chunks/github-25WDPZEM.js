import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";

export {
  reportGithub
};
