import { $chunk_EK6UJ4AJ } from "./start-26358751.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-26358751.js";
import "./start-26358751.js";
import "./chunk-ULZDHRKX.js";
import "./start-26358751.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
