import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";
import "./start-0A4ACEBC.js";

export {
  reportGithub
};
