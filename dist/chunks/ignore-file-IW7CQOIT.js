import { $chunk_EK6UJ4AJ } from "./start-2E4892EF.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./chunk-ULZDHRKX.js";
import "./start-2E4892EF.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
