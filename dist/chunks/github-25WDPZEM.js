import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";
import "./start-A54E613D.js";

export {
  reportGithub
};
