import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";

export {
  reportJson,
  withoutValues
};
