import { $chunk_EK6UJ4AJ } from "./start-0AD39B67.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./chunk-ULZDHRKX.js";
import "./start-0AD39B67.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
