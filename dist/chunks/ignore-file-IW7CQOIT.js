import { $chunk_EK6UJ4AJ } from "./start-E7F757AE.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";
import "./chunk-ULZDHRKX.js";
import "./start-E7F757AE.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
