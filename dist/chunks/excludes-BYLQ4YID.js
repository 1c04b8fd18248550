import { $chunk_FBI2KDQK } from "./start-FF4C44FE.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";

export {
  Excludes
};
