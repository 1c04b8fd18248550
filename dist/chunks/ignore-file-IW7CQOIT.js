import { $chunk_EK6UJ4AJ } from "./start-99048323.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-99048323.js";
import "./start-99048323.js";
import "./chunk-ULZDHRKX.js";
import "./start-99048323.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
