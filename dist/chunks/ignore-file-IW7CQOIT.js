import { $chunk_EK6UJ4AJ } from "./start-97B421CB.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./chunk-ULZDHRKX.js";
import "./start-97B421CB.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
