import { $chunk_FBI2KDQK } from "./start-0A4ACEBC.js";
const {
  Excludes
} = $chunk_FBI2KDQK;
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";

export {
  Excludes
};
