import { $chunk_FBI2KDQK } from "./start-8B83223C.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-8B83223C.js";
import "./start-8B83223C.js";

export {
  Excludes
};
