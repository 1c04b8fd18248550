import { $chunk_FBI2KDQK } from "./start-785BC1A5.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-785BC1A5.js";
import "./start-785BC1A5.js";

export {
  Excludes
};
