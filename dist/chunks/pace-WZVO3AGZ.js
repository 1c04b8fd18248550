import { $chunk_Q3PSWYM2 } from "./start-D4276B4A.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
