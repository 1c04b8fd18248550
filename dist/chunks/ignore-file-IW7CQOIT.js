import { $chunk_EK6UJ4AJ } from "./start-E0A3AE10.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";
import "./chunk-ULZDHRKX.js";
import "./start-E0A3AE10.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
