import { $chunk_4X4NEN7F } from "./start-B9E9450A.js";
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
