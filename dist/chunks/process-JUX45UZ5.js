import { $chunk_CRFSEQCD } from "./start-44F95F5A.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
