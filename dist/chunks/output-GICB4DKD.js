import {
  writeError,
  writeOutput
} from "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  writeError,
  writeOutput
};
