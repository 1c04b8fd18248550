import { $chunk_Q3PSWYM2 } from "./start-26358751.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
