import { $chunk_FBI2KDQK } from "./start-B2BEE886.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";

export {
  Excludes
};
