import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";

export {
  reportJson,
  withoutValues
};
