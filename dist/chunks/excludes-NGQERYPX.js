import { $chunk_P5VKH2ZQ } from "./start-0AD39B67.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";

export {
  Excludes
};
