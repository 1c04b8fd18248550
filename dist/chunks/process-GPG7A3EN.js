import { $chunk_EKQK3CC4 } from "./start-3D89848C.js";
const {
  Git,
  GitError
} = $chunk_EKQK3CC4;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
