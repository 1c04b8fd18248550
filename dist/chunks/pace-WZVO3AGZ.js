import { $chunk_Q3PSWYM2 } from "./start-0B88EAC2.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
