import { $chunk_EK6UJ4AJ } from "./start-7F75B276.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./chunk-ULZDHRKX.js";
import "./start-7F75B276.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
