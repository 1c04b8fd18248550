import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";

export {
  reportJson,
  withoutValues
};
