import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-C23F5D7C.js";
import "./start-C23F5D7C.js";

export {
  reportJson,
  withoutValues
};
