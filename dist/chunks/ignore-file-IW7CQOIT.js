import { $chunk_EK6UJ4AJ } from "./start-9890C3FC.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./chunk-ULZDHRKX.js";
import "./start-9890C3FC.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
