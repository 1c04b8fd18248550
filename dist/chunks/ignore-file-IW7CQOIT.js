import { $chunk_EK6UJ4AJ } from "./start-6DDA6F19.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";
import "./chunk-ULZDHRKX.js";
import "./start-6DDA6F19.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
