import { $chunk_Q3PSWYM2 } from "./start-E6E046FA.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
