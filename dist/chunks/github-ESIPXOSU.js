import {
  reportGithub
} from "./chunk-KK22R4HF.js";
import "./chunk-N4EFT54N.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";
import "./start-7EFEE348.js";

export {
  reportGithub
};
