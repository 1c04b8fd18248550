import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";

export {
  reportJson,
  withoutValues
};
