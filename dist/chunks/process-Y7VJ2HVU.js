import { $chunk_4X4NEN7F } from "./start-9890C3FC.js";
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
