import { $chunk_FBI2KDQK } from "./start-60EB7917.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-60EB7917.js";
import "./start-60EB7917.js";

export {
  Excludes
};
