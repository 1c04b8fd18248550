import { $chunk_EK6UJ4AJ } from "./start-785BC1A5.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";
import "./chunk-ULZDHRKX.js";
import "./start-785BC1A5.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
