import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-E7F757AE.js";
import "./start-E7F757AE.js";

export {
  reportJson,
  withoutValues
};
