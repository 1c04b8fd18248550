import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-97DCEDB3.js";
import "./start-97DCEDB3.js";

export {
  reportJson,
  withoutValues
};
