import { $chunk_EK6UJ4AJ } from "./start-59BF64D2.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./chunk-ULZDHRKX.js";
import "./start-59BF64D2.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
