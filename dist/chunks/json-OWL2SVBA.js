import {
  reportJson,
  withoutValues
} from "./chunk-TE75OHN7.js";
import "./chunk-OW6J6HC2.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";

export {
  reportJson,
  withoutValues
};
