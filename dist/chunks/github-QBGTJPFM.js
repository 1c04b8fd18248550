import {
  reportGithub
} from "./chunk-DNANVOEN.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";
import "./start-9890C3FC.js";

export {
  reportGithub
};
