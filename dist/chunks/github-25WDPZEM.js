import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";

export {
  reportGithub
};
