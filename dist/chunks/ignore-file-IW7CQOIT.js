import { $chunk_EK6UJ4AJ } from "./start-3D89848C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-3D89848C.js";
import "./start-3D89848C.js";
import "./chunk-ULZDHRKX.js";
import "./start-3D89848C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
