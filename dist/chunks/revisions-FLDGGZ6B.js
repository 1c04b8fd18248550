import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2PSUNGWD.js";
import "./start-BEC25D80.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
