import { $chunk_EK6UJ4AJ } from "./start-475DF6CD.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";
import "./chunk-ULZDHRKX.js";
import "./start-475DF6CD.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
