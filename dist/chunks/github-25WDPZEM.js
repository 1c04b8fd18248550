import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";

export {
  reportGithub
};
