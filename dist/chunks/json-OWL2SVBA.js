import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";

export {
  reportJson,
  withoutValues
};
