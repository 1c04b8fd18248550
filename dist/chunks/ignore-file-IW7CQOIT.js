import { $chunk_EK6UJ4AJ } from "./start-0A4ACEBC.js";
const {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
} = $chunk_EK6UJ4AJ;
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./chunk-ULZDHRKX.js";
import "./start-0A4ACEBC.js";

export {
  ActiveIgnores,
  parseIgnoreFile,
  readIgnoreFile
};
