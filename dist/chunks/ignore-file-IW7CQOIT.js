import { $chunk_EK6UJ4AJ } from "./start-79826F7E.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-79826F7E.js";
import "./start-79826F7E.js";
import "./chunk-ULZDHRKX.js";
import "./start-79826F7E.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
