import { $chunk_EK6UJ4AJ } from "./start-FF4C44FE.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";
import "./chunk-ULZDHRKX.js";
import "./start-FF4C44FE.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
