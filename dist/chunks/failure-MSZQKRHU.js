import { $chunk_IZEIIGX5 } from "./start-2FC5946E.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-2FC5946E.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
