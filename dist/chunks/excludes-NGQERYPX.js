import { $chunk_P5VKH2ZQ } from "./start-B9E9450A.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";

export {
  Excludes
};
