import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-V3X4HDCU.js";
import "./start-475DF6CD.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
