import { $chunk_FBI2KDQK } from "./start-99048323.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-99048323.js";
import "./start-99048323.js";

export {
  Excludes
};
