import { $chunk_P5VKH2ZQ } from "./start-2FC5946E.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";

export {
  Excludes
};
