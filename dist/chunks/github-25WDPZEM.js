import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";
import "./start-2E4892EF.js";

export {
  reportGithub
};
