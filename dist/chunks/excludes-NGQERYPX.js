import { $chunk_P5VKH2ZQ } from "./start-812B9550.js";
const {
  Excludes
} = $chunk_P5VKH2ZQ;
import "./start-812B9550.js";
import "./start-812B9550.js";

export {
  Excludes
};
