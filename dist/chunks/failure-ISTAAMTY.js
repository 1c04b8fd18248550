import { $chunk_CJ6HJU6Y } from "./start-D4276B4A.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";
import "./chunk-7ZBYIQJF.js";
import "./start-D4276B4A.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
