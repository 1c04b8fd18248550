import { $chunk_Q3PSWYM2 } from "./start-E0A3AE10.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
