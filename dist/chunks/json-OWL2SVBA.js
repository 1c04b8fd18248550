import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-BB4D748B.js";
import "./start-BB4D748B.js";

export {
  reportJson,
  withoutValues
};
