import { $chunk_P5VKH2ZQ } from "./start-475DF6CD.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";

export {
  Excludes
};
