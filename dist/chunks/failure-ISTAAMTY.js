import { $chunk_CJ6HJU6Y } from "./start-24990FF5.js";
const {
  reportFailure
} = $chunk_CJ6HJU6Y;
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./chunk-7ZBYIQJF.js";
import "./start-24990FF5.js";
import "./chunk-Z22NK7OL.js";
import "./chunk-ULZDHRKX.js";

export {
  reportFailure
};
