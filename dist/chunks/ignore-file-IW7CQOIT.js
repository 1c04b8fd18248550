import { $chunk_EK6UJ4AJ } from "./start-B2C7B20C.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./chunk-ULZDHRKX.js";
import "./start-B2C7B20C.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
