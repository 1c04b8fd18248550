import { $chunk_FBI2KDQK } from "./start-44F95F5A.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";

export {
  Excludes
};
