import { $chunk_P5VKH2ZQ } from "./start-214FFE99.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-214FFE99.js";
import "./start-214FFE99.js";

export {
  Excludes
};
