import { $chunk_CJ6HJU6Y } from "./start-97B421CB.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";
import "./chunk-7ZBYIQJF.js";
import "./start-97B421CB.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
