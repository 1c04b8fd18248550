import { $chunk_CJ6HJU6Y } from "./start-2E4892EF.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./chunk-7ZBYIQJF.js";
import "./start-2E4892EF.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
