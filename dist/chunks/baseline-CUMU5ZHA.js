import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./chunk-ULZDHRKX.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
