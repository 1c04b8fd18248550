import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-7D6602FC.js";
import "./start-7D6602FC.js";

export {
  reportJson,
  withoutValues
};
