import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2PSUNGWD.js";
import "./start-3EF6DA18.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
