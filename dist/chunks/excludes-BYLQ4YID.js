import { $chunk_FBI2KDQK } from "./start-3E5EE727.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";

export {
  Excludes
};
