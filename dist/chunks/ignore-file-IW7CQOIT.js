import { $chunk_EK6UJ4AJ } from "./start-73B8176C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-73B8176C.js";
import "./start-73B8176C.js";
import "./chunk-ULZDHRKX.js";
import "./start-73B8176C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
