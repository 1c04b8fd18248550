import { $chunk_IZEIIGX5 } from "./start-0AD39B67.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./chunk-7ZBYIQJF.js";
import "./start-0AD39B67.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
