import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2PSUNGWD.js";
import "./start-44F95F5A.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
