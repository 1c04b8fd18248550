import { $chunk_EK6UJ4AJ } from "./start-8620C9CF.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";
import "./chunk-ULZDHRKX.js";
import "./start-8620C9CF.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
