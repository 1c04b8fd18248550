import { $chunk_FBI2KDQK } from "./start-C9879C1E.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";

export {
  Excludes
};
