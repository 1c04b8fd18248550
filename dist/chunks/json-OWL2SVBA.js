import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";

export {
  reportJson,
  withoutValues
};
