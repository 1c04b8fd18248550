import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-44F95F5A.js";
import "./start-44F95F5A.js";

export {
  reportJson,
  withoutValues
};
