import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";

export {
  reportGithub
};
