import { $chunk_EK6UJ4AJ } from "./start-733F4E1C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";
import "./chunk-ULZDHRKX.js";
import "./start-733F4E1C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
