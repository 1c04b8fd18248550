import { $chunk_Q3PSWYM2 } from "./start-BB4D748B.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
