import { $chunk_EK6UJ4AJ } from "./start-BB4D748B.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";
import "./chunk-ULZDHRKX.js";
import "./start-BB4D748B.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
