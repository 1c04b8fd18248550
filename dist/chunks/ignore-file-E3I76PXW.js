import { $chunk_KGHJAHY3 } from "./start-7EFEE348.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_KGHJAHY3;
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./chunk-ULZDHRKX.js";
import "./start-7EFEE348.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
