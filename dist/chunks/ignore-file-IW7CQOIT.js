import { $chunk_EK6UJ4AJ } from "./start-214FFE99.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-214FFE99.js";
import "./start-214FFE99.js";
import "./chunk-ULZDHRKX.js";
import "./start-214FFE99.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
