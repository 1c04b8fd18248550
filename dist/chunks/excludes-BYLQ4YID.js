import { $chunk_FBI2KDQK } from "./start-37457FC0.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-37457FC0.js";
import "./start-37457FC0.js";

export {
  Excludes
};
