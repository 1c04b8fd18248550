import { $chunk_FBI2KDQK } from "./start-C23F5D7C.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";

export {
  Excludes
};
