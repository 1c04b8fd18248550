import { $chunk_IZEIIGX5 } from "./start-9890C3FC.js";
const {
  reportFailure
} = $chunk_IZEIIGX5;
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./chunk-7ZBYIQJF.js";
import "./start-9890C3FC.js";
import "./chunk-TMSTNR5C.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
