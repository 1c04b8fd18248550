import {
  readFileAt
} from "./chunk-LOECRUZ7.js";
import "./start-B9E9450A.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
