import { $chunk_FBI2KDQK } from "./start-B2C7B20C.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";

export {
  Excludes
};
