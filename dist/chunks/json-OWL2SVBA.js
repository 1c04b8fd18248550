import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";

export {
  reportJson,
  withoutValues
};
