import { $chunk_FBI2KDQK } from "./start-3D89848C.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-3D89848C.js";
import "./start-3D89848C.js";

export {
  Excludes
};
