import { $chunk_FBI2KDQK } from "./start-A54E613D.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-A54E613D.js";
import "./start-A54E613D.js";

export {
  Excludes
};
