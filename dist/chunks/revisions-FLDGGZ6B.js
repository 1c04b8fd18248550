import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2PSUNGWD.js";
import "./start-7F75B276.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
