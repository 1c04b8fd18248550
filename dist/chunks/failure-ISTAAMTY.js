import { $chunk_CJ6HJU6Y } from "./start-BEC25D80.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";
import "./chunk-7ZBYIQJF.js";
import "./start-BEC25D80.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
