import { $chunk_CRFSEQCD } from "./start-0A4ACEBC.js";
const {
  Git,
  GitError
} = $chunk_CRFSEQCD;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
