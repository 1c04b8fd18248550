import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";
import "./start-6CE9C42D.js";

export {
  reportGithub
};
