import { $chunk_EK6UJ4AJ } from "./start-B2BEE886.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./chunk-ULZDHRKX.js";
import "./start-B2BEE886.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
