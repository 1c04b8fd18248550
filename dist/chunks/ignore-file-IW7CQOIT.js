import { $chunk_EK6UJ4AJ } from "./start-D209B1E0.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./chunk-ULZDHRKX.js";
import "./start-D209B1E0.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
