import { $chunk_IZEIIGX5 } from "./start-B9E9450A.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-B9E9450A.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
