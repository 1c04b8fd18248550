import { $chunk_Q3PSWYM2 } from "./start-7D6602FC.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
