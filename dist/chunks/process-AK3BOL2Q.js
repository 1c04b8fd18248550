import { $chunk_COOYJM7Y } from "./start-785BC1A5.js";
const {
  Git,
  GitError
} = $chunk_COOYJM7Y;
import "./chunk-ULZDHRKX.js";

export {
  Git,
  GitError
};
