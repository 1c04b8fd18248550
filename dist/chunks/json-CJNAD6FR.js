import {
  reportJson,
  withoutValues
} from "./chunk-DCQKKAQ2.js";
import "./chunk-CUG5C63A.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";

export {
  reportJson,
  withoutValues
};
