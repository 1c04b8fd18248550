import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-3EF6DA18.js";
import "./start-3EF6DA18.js";

export {
  reportJson,
  withoutValues
};
