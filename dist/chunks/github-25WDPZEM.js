import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";

export {
  reportGithub
};
