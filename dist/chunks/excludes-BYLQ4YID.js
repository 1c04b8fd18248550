import { $chunk_FBI2KDQK } from "./start-26358751.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-26358751.js";
import "./start-26358751.js";

export {
  Excludes
};
