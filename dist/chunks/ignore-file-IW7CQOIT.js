import { $chunk_EK6UJ4AJ } from "./start-C4EEF9C3.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";
import "./chunk-ULZDHRKX.js";
import "./start-C4EEF9C3.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
