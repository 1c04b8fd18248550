import { $chunk_EK6UJ4AJ } from "./start-31BBB60D.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./chunk-ULZDHRKX.js";
import "./start-31BBB60D.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
