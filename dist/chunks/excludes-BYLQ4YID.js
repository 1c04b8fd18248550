import { $chunk_FBI2KDQK } from "./start-7D6602FC.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";

export {
  Excludes
};
