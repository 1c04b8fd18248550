import { $chunk_IZEIIGX5 } from "./start-42E7AC55.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./chunk-7ZBYIQJF.js";
import "./start-42E7AC55.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
