import { $chunk_P5VKH2ZQ } from "./start-8973E060.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-8973E060.js";
import "./start-8973E060.js";

export {
  Excludes
};
