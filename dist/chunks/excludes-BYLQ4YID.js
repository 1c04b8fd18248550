import { $chunk_FBI2KDQK } from "./start-E7F757AE.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";

export {
  Excludes
};
