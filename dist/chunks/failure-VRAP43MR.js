import { $chunk_45NRHZIP } from "./start-44405CE2.js";
const {
  reportFailure
} = $chunk_45NRHZIP;
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-7ZBYIQJF.js";
import "./start-44405CE2.js";
import "./start-44405CE2.js";
import "./chunk-XZS47BWG.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
