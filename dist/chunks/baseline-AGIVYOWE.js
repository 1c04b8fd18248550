import {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
} from "./chunk-U7AKHZKR.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-ULZDHRKX.js";
import "./start-44405CE2.js";

export {
  createBaseline,
  formatBaseline,
  parseBaseline,
  readBaseline,
  updateBaseline,
  writeBaseline
};
