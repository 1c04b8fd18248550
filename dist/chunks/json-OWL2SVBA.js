import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-214FFE99.js";
import "./start-214FFE99.js";

export {
  reportJson,
  withoutValues
};
