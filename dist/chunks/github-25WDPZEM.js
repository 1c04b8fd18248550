import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";

export {
  reportGithub
};
