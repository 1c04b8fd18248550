import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";

export {
  reportGithub
};
