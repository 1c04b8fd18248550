import { $chunk_CDAAUVW3 } from "./start-475DF6CD.js";
const {
  Git,
  GitError
} = $chunk_CDAAUVW3;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
