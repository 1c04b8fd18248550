import { $chunk_EK6UJ4AJ } from "./start-8B83223C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-8B83223C.js";
import "./start-8B83223C.js";
import "./chunk-ULZDHRKX.js";
import "./start-8B83223C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
