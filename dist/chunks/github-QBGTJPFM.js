import {
  reportGithub
} from "./chunk-DNANVOEN.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";

export {
  reportGithub
};
