import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-V3X4HDCU.js";
import "./start-B9E9450A.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
