import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";
import "./start-31BBB60D.js";

export {
  reportGithub
};
