import { $chunk_FBI2KDQK } from "./start-4CE2F070.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";

export {
  Excludes
};
