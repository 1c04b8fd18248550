import { $chunk_FBI2KDQK } from "./start-24990FF5.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-24990FF5.js";
import "./start-24990FF5.js";

export {
  Excludes
};
