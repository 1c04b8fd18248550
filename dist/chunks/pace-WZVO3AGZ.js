import { $chunk_Q3PSWYM2 } from "./start-BAF48E75.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
