import { $chunk_EK6UJ4AJ } from "./start-2FC5946E.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./chunk-ULZDHRKX.js";
import "./start-2FC5946E.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
