import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";

export {
  reportJson,
  withoutValues
};
