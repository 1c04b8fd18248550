import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-D7UU6HTU.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./chunk-ULZDHRKX.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
