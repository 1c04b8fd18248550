import { $chunk_P5VKH2ZQ } from "./start-8620C9CF.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";

export {
  Excludes
};
