import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";
import "./start-3E5EE727.js";

export {
  reportGithub
};
