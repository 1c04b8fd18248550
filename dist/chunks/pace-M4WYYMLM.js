import { $chunk_4FZEHQU7 } from "./start-D0E8E70D.js";
const {
  Interrupted,
  LAST_BUDGET,
  Pace
} = $chunk_4FZEHQU7;

export {
  Interrupted,
  LAST_BUDGET,
  Pace
};
