import { $chunk_EK6UJ4AJ } from "./start-6CE9C42D.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./chunk-ULZDHRKX.js";
import "./start-6CE9C42D.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
