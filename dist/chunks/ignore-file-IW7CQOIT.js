import { $chunk_EK6UJ4AJ } from "./start-24990FF5.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./chunk-ULZDHRKX.js";
import "./start-24990FF5.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
