import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-475DF6CD.js";
import "./start-475DF6CD.js";

export {
  reportJson,
  withoutValues
};
