import {
  reportMarkdown
} from "./chunk-5JOL7OOU.js";
import "./chunk-VUC3X2XC.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";
import "./start-24990FF5.js";

export {
  reportMarkdown
};
