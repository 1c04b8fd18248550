import { $chunk_P5VKH2ZQ } from "./start-D5A5B7A6.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";

export {
  Excludes
};
