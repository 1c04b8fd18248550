import { $chunk_FBI2KDQK } from "./start-0B88EAC2.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-0B88EAC2.js";
import "./start-0B88EAC2.js";

export {
  Excludes
};
