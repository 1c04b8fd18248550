import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-E6E046FA.js";
import "./start-E6E046FA.js";

export {
  reportJson,
  withoutValues
};
