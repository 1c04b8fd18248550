import { $chunk_FBI2KDQK } from "./start-09388917.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-09388917.js";
import "./start-09388917.js";

export {
  Excludes
};
