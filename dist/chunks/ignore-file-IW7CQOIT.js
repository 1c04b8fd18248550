import { $chunk_EK6UJ4AJ } from "./start-BEC25D80.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./chunk-ULZDHRKX.js";
import "./start-BEC25D80.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
