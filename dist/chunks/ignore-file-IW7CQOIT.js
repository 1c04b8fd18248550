import { $chunk_EK6UJ4AJ } from "./start-F5E1E22F.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";
import "./chunk-ULZDHRKX.js";
import "./start-F5E1E22F.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
