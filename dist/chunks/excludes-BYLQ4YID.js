import { $chunk_FBI2KDQK } from "./start-E6E046FA.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";

export {
  Excludes
};
