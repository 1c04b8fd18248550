import {
  reportGithub
} from "./chunk-DNANVOEN.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";
import "./start-D5A5B7A6.js";

export {
  reportGithub
};
