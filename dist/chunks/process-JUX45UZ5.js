import { $chunk_CRFSEQCD } from "./start-C4EEF9C3.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
