import { $chunk_FBI2KDQK } from "./start-D4276B4A.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";

export {
  Excludes
};
