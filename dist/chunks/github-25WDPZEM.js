import {
  reportGithub
} from "./chunk-CIKYKGOZ.js";
import "./chunk-EKKTL76V.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";
import "./start-BAF48E75.js";

export {
  reportGithub
};
