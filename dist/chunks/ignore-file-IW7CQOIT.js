import { $chunk_EK6UJ4AJ } from "./start-AF6B1852.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./chunk-ULZDHRKX.js";
import "./start-AF6B1852.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
