import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";
import "./start-B2BEE886.js";

export {
  reportGithub
};
