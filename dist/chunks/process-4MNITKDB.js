import { $chunk_BDYNJFEP } from "./start-3E5EE727.js";
const {
  Git,
  GitError
} = $chunk_BDYNJFEP;
import "./start-3E5EE727.js";
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
