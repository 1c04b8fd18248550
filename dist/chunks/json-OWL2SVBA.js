import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-EA0A6497.js";
import "./start-EA0A6497.js";

export {
  reportJson,
  withoutValues
};
