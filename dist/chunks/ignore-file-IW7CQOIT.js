import { $chunk_EK6UJ4AJ } from "./start-C9879C1E.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./chunk-ULZDHRKX.js";
import "./start-C9879C1E.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
