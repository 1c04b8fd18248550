import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";

export {
  reportGithub
};
