import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2PSUNGWD.js";
import "./start-A54E613D.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
