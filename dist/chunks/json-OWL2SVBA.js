import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-4CE2F070.js";
import "./start-4CE2F070.js";

export {
  reportJson,
  withoutValues
};
