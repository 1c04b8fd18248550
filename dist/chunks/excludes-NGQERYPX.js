import { $chunk_P5VKH2ZQ } from "./start-97B421CB.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-97B421CB.js";
import "./start-97B421CB.js";

export {
  Excludes
};
