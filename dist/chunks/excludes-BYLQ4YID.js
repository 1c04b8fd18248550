import { $chunk_FBI2KDQK } from "./start-1F133514.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-1F133514.js";
import "./start-1F133514.js";

export {
  Excludes
};
