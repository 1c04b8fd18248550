import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./chunk-ULZDHRKX.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
