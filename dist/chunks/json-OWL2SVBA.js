import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-3D89848C.js";
import "./start-3D89848C.js";

export {
  reportJson,
  withoutValues
};
