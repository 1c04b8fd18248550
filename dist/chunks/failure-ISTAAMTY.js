import { $chunk_CJ6HJU6Y } from "./start-31BBB60D.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-31BBB60D.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
