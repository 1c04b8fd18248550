import { $chunk_EK6UJ4AJ } from "./start-D4276B4A.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./chunk-ULZDHRKX.js";
import "./start-D4276B4A.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
