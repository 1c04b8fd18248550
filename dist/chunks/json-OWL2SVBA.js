import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-BEC25D80.js";
import "./start-BEC25D80.js";

export {
  reportJson,
  withoutValues
};
