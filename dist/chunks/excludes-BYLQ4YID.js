import { $chunk_FBI2KDQK } from "./start-7F75B276.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-7F75B276.js";
import "./start-7F75B276.js";

export {
  Excludes
};
