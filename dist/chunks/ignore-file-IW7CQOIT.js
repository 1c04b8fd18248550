import { $chunk_EK6UJ4AJ } from "./start-8973E060.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-8973E060.js";
import "./start-8973E060.js";
import "./chunk-ULZDHRKX.js";
import "./start-8973E060.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
