import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./chunk-ULZDHRKX.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
