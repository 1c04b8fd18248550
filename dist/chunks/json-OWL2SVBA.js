import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-19751F56.js";
import "./start-19751F56.js";

export {
  reportJson,
  withoutValues
};
