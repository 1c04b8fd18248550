import { $chunk_P5VKH2ZQ } from "./start-42E7AC55.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";

export {
  Excludes
};
