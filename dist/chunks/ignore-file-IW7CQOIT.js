import { $chunk_EK6UJ4AJ } from "./start-3E5EE727.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./chunk-ULZDHRKX.js";
import "./start-3E5EE727.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
