import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-60EB7917.js";
import "./start-60EB7917.js";

export {
  reportJson,
  withoutValues
};
