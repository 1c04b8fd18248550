import { $chunk_P5VKH2ZQ } from "./start-9890C3FC.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";

export {
  Excludes
};
