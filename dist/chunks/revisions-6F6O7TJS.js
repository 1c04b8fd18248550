import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-5WZMYH7L.js";
import "./start-42E7AC55.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
