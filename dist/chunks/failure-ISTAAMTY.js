import { $chunk_CJ6HJU6Y } from "./start-A54E613D.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./chunk-7ZBYIQJF.js";
import "./start-A54E613D.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
