import {
  readFileAt
} from "./chunk-LOECRUZ7.js";
import "./start-2FC5946E.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
