import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-V3X4HDCU.js";
import "./start-2FC5946E.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
