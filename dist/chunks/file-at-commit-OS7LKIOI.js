import {
  readFileAt
} from "./chunk-GKC2OPLH.js";
import "./start-42E7AC55.js";
import "./chunk-ULZDHRKX.js";

export {
  readFileAt
};
