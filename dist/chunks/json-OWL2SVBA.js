import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-8620C9CF.js";
import "./start-8620C9CF.js";

export {
  reportJson,
  withoutValues
};
