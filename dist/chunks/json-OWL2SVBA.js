import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-E0A3AE10.js";
import "./start-E0A3AE10.js";

export {
  reportJson,
  withoutValues
};
