import {
  readFileAt
} from "./chunk-LOECRUZ7.js";
import "./start-9890C3FC.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
