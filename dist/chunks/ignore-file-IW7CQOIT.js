import { $chunk_EK6UJ4AJ } from "./start-A54E613D.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./chunk-ULZDHRKX.js";
import "./start-A54E613D.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
