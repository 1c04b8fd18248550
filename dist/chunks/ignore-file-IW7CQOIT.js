import { $chunk_EK6UJ4AJ } from "./start-7D6602FC.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";
import "./chunk-ULZDHRKX.js";
import "./start-7D6602FC.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
