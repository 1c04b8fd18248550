import { $chunk_P5VKH2ZQ } from "./start-733F4E1C.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-733F4E1C.js";
import "./start-733F4E1C.js";

export {
  Excludes
};
