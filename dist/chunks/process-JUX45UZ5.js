import { $chunk_CRFSEQCD } from "./start-BEC25D80.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
