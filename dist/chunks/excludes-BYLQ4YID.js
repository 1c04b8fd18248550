import { $chunk_FBI2KDQK } from "./start-79826F7E.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-79826F7E.js";
import "./start-79826F7E.js";

export {
  Excludes
};
