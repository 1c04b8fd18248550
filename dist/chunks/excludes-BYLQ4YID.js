import { $chunk_FBI2KDQK } from "./start-97DCEDB3.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";

export {
  Excludes
};
