import { $chunk_CRFSEQCD } from "./start-7F75B276.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
