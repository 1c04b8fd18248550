import { $chunk_FBI2KDQK } from "./start-59BF64D2.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";

export {
  Excludes
};
