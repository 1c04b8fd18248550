import { $chunk_EK6UJ4AJ } from "./start-44F95F5A.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";
import "./chunk-ULZDHRKX.js";
import "./start-44F95F5A.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
