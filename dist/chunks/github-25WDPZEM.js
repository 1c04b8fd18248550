import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";

export {
  reportGithub
};
