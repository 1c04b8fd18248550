import { $chunk_FBI2KDQK } from "./start-D209B1E0.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";

export {
  Excludes
};
