import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-37457FC0.js";
import "./start-37457FC0.js";

export {
  reportJson,
  withoutValues
};
