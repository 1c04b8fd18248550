import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-6DDA6F19.js";
import "./start-6DDA6F19.js";

export {
  reportJson,
  withoutValues
};
