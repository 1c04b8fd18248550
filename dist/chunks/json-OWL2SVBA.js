import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-A6142381.js";
import "./start-A6142381.js";

export {
  reportJson,
  withoutValues
};
