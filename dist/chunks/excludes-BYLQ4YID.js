import { $chunk_FBI2KDQK } from "./start-3EF6DA18.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";

export {
  Excludes
};
