import { $chunk_CJ6HJU6Y } from "./start-C9879C1E.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";
import "./chunk-7ZBYIQJF.js";
import "./start-C9879C1E.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
