import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-2FC5946E.js";
import "./start-2FC5946E.js";

export {
  reportJson,
  withoutValues
};
