import { $chunk_EK6UJ4AJ } from "./start-B9E9450A.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-ULZDHRKX.js";
import "./start-B9E9450A.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
