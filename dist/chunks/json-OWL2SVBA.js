import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";

export {
  reportJson,
  withoutValues
};
