import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";

export {
  reportJson,
  withoutValues
};
