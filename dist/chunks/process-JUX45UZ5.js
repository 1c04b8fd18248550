import { $chunk_CRFSEQCD } from "./start-812B9550.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
