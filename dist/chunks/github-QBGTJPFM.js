import {
  reportGithub
} from "./chunk-DNANVOEN.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";
import "./start-0AD39B67.js";

export {
  reportGithub
};
