import { $chunk_EK6UJ4AJ } from "./start-97DCEDB3.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";
import "./chunk-ULZDHRKX.js";
import "./start-97DCEDB3.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
