import { $chunk_XOALPIHW } from "./start-42E7AC55.js";
const {
  Git,
  GitError,
  SAFE_SETTINGS
} = $chunk_XOALPIHW;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError,
  SAFE_SETTINGS
};
