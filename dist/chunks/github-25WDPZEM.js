import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./start-812B9550.js";

export {
  reportGithub
};
