import { $chunk_FBI2KDQK } from "./start-73B8176C.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-73B8176C.js";
import "./start-73B8176C.js";

export {
  Excludes
};
