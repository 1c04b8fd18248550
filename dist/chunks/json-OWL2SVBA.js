import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-F5E1E22F.js";
import "./start-F5E1E22F.js";

export {
  reportJson,
  withoutValues
};
