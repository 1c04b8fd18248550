import { $chunk_EK6UJ4AJ } from "./start-C23F5D7C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";
import "./chunk-ULZDHRKX.js";
import "./start-C23F5D7C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
