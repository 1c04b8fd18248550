import {
  reportGithub
} from "./chunk-DNANVOEN.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";
import "./start-42E7AC55.js";

export {
  reportGithub
};
