import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";

export {
  reportJson,
  withoutValues
};
