import { $chunk_FBI2KDQK } from "./start-BEC25D80.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";

export {
  Excludes
};
