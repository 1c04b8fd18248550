import { $chunk_EK6UJ4AJ } from "./start-A6142381.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-A6142381.js";
import "./start-A6142381.js";
import "./chunk-ULZDHRKX.js";
import "./start-A6142381.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
