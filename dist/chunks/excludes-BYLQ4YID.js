import { $chunk_FBI2KDQK } from "./start-31BBB60D.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";

export {
  Excludes
};
