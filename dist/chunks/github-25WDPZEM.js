import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";
import "./start-7F75B276.js";

export {
  reportGithub
};
