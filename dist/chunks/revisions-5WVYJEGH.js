import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-V3X4HDCU.js";
import "./start-97B421CB.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
