import { $chunk_Q3PSWYM2 } from "./start-8973E060.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
