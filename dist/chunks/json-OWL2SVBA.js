import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";

export {
  reportJson,
  withoutValues
};
