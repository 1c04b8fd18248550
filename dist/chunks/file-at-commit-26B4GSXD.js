import {
  readFileAt
} from "./chunk-LOECRUZ7.js";
import "./start-0AD39B67.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
