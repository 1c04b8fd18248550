import { $chunk_EK6UJ4AJ } from "./start-37457FC0.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-37457FC0.js";
import "./start-37457FC0.js";
import "./chunk-ULZDHRKX.js";
import "./start-37457FC0.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
