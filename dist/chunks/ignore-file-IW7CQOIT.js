import { $chunk_EK6UJ4AJ } from "./start-19751F56.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-19751F56.js";
import "./start-19751F56.js";
import "./chunk-ULZDHRKX.js";
import "./start-19751F56.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
