import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";

export {
  reportJson,
  withoutValues
};
