import { $chunk_FBI2KDQK } from "./start-C4EEF9C3.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";

export {
  Excludes
};
