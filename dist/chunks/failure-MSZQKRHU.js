import { $chunk_IZEIIGX5 } from "./start-D5A5B7A6.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D5A5B7A6.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
