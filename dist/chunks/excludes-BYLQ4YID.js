import { $chunk_FBI2KDQK } from "./start-19751F56.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-19751F56.js";
import "./start-19751F56.js";

export {
  Excludes
};
