import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-79826F7E.js";
import "./start-79826F7E.js";

export {
  reportJson,
  withoutValues
};
