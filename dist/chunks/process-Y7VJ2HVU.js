import { $chunk_4X4NEN7F } from "./start-D5A5B7A6.js";
const {
  Git,
  GitError,
  SAFE_SETTINGS
} = $chunk_4X4NEN7F;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError,
  SAFE_SETTINGS
};
