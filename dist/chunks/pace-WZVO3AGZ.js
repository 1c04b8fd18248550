import { $chunk_Q3PSWYM2 } from "./start-59BF64D2.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
