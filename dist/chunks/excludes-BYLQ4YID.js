import { $chunk_FBI2KDQK } from "./start-A6142381.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-A6142381.js";
import "./start-A6142381.js";

export {
  Excludes
};
