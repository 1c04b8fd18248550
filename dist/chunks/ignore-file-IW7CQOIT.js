import { $chunk_EK6UJ4AJ } from "./start-3EF6DA18.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";
import "./chunk-ULZDHRKX.js";
import "./start-3EF6DA18.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
