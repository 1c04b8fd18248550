import { $chunk_A7EXSFRJ } from "./start-42E7AC55.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_A7EXSFRJ;
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./chunk-ULZDHRKX.js";
import "./start-42E7AC55.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
