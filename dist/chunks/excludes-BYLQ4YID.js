import { $chunk_FBI2KDQK } from "./start-6CE9C42D.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";

export {
  Excludes
};
