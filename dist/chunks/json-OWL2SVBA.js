import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-B9E9450A.js";
import "./start-B9E9450A.js";

export {
  reportJson,
  withoutValues
};
