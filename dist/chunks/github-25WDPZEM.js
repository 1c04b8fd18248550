import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";
import "./start-B2C7B20C.js";

export {
  reportGithub
};
