import { $chunk_FBI2KDQK } from "./start-AF6B1852.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";

export {
  Excludes
};
