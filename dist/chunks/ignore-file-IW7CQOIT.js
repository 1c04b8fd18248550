import { $chunk_EK6UJ4AJ } from "./start-BAF48E75.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./chunk-ULZDHRKX.js";
import "./start-BAF48E75.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
