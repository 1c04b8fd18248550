import { $chunk_P5VKH2ZQ } from "./start-2E4892EF.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";

export {
  Excludes
};
