import { $chunk_EK6UJ4AJ } from "./start-812B9550.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-812B9550.js";
import "./start-812B9550.js";
import "./chunk-ULZDHRKX.js";
import "./start-812B9550.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
