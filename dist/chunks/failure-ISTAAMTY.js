import { $chunk_CJ6HJU6Y } from "./start-AF6B1852.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";
import "./chunk-7ZBYIQJF.js";
import "./start-AF6B1852.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
