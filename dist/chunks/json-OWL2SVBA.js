import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-D4276B4A.js";
import "./start-D4276B4A.js";

export {
  reportJson,
  withoutValues
};
