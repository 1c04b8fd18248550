import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-C4EEF9C3.js";
import "./start-C4EEF9C3.js";

export {
  reportJson,
  withoutValues
};
