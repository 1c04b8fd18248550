import { $chunk_Q3PSWYM2 } from "./start-97DCEDB3.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
