import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-V3X4HDCU.js";
import "./start-2E4892EF.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
