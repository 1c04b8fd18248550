import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";

export {
  reportJson,
  withoutValues
};
