import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-FF4C44FE.js";
import "./start-FF4C44FE.js";

export {
  reportJson,
  withoutValues
};
