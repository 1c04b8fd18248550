import { $chunk_FBI2KDQK } from "./start-6DDA6F19.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";

export {
  Excludes
};
