import { $chunk_EK6UJ4AJ } from "./start-4CE2F070.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";
import "./chunk-ULZDHRKX.js";
import "./start-4CE2F070.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
