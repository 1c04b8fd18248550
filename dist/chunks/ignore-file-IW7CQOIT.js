import { $chunk_EK6UJ4AJ } from "./start-09388917.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-09388917.js";
import "./start-09388917.js";
import "./chunk-ULZDHRKX.js";
import "./start-09388917.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
