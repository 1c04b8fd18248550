import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-C9879C1E.js";
import "./start-C9879C1E.js";

export {
  reportJson,
  withoutValues
};
