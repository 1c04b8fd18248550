import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";
import "./start-D209B1E0.js";

export {
  reportGithub
};
