import { $chunk_EK6UJ4AJ } from "./start-EA0A6497.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";
import "./chunk-ULZDHRKX.js";
import "./start-EA0A6497.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
