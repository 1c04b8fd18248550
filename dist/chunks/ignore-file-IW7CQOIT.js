import { $chunk_EK6UJ4AJ } from "./start-1F133514.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./chunk-ULZDHRKX.js";
import "./start-1F133514.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
