import { $chunk_CRFSEQCD } from "./start-A54E613D.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
