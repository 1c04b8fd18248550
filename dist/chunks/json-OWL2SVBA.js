import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-97B421CB.js";
import "./start-97B421CB.js";

export {
  reportJson,
  withoutValues
};
