import { $chunk_CJ6HJU6Y } from "./start-99048323.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-99048323.js";
import "./start-99048323.js";
import "./start-99048323.js";
import "./chunk-7ZBYIQJF.js";
import "./start-99048323.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
