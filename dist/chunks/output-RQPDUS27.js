import {
  writeError,
  writeOutput
} from "./chunk-XZS47BWG.js";
import "./chunk-ULZDHRKX.js";

export {
  writeError,
  writeOutput
};
