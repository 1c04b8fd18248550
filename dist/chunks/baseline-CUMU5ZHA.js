import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./chunk-ULZDHRKX.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
