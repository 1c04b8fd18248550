import { $chunk_EK6UJ4AJ } from "./start-E6E046FA.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";
import "./chunk-ULZDHRKX.js";
import "./start-E6E046FA.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
