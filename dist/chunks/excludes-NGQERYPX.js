import { $chunk_P5VKH2ZQ } from "./start-E0A3AE10.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";

export {
  Excludes
};
