import { $chunk_Q3PSWYM2 } from "./start-4CE2F070.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
