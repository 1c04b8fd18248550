import { $chunk_FBI2KDQK } from "./start-EA0A6497.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";

export {
  Excludes
};
