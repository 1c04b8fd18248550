import { $chunk_FBI2KDQK } from "./start-BAF48E75.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";

export {
  Excludes
};
