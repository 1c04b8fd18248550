import { $chunk_FBI2KDQK } from "./start-F5E1E22F.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";

export {
  Excludes
};
