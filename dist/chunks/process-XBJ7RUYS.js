import { $chunk_CVSIIC67 } from "./start-44405CE2.js";
const {
  Git,
  GitError
} = $chunk_CVSIIC67;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
