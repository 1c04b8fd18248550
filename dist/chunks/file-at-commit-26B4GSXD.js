import {
  readFileAt
} from "./chunk-LOECRUZ7.js";
import "./start-D5A5B7A6.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
