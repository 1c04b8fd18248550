import { $chunk_BDYNJFEP } from "./start-24990FF5.js";
const {
  Git,
  GitError
} = $chunk_BDYNJFEP;
import "./start-24990FF5.js";
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
