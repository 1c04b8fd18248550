import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-AF6B1852.js";
import "./start-AF6B1852.js";

export {
  reportJson,
  withoutValues
};
