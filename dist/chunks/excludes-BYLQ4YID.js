import { $chunk_FBI2KDQK } from "./start-BB4D748B.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";

export {
  Excludes
};
