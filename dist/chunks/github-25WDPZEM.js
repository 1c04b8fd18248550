import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";
import "./start-1F133514.js";

export {
  reportGithub
};
