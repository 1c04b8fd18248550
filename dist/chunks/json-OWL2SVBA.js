import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";

export {
  reportJson,
  withoutValues
};
