import { $chunk_EK6UJ4AJ } from "./start-D5A5B7A6.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./chunk-ULZDHRKX.js";
import "./start-D5A5B7A6.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
