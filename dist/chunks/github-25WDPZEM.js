import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";
import "./start-59BF64D2.js";

export {
  reportGithub
};
