import { $chunk_CDAAUVW3 } from "./start-214FFE99.js";
const {
  Git,
  GitError
} = $chunk_CDAAUVW3;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
