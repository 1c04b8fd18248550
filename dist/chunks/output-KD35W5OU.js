import {
  writeError,
  writeOutput
} from "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  writeError,
  writeOutput
};
