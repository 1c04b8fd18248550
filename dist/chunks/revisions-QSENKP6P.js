import {
  resolveBranch,
  resolveCommit,
  resolveRange
} from "./chunk-2KUECN52.js";
import "./start-D0E8E70D.js";
import "./chunk-ULZDHRKX.js";

export {
  resolveBranch,
  resolveCommit,
  resolveRange
};
