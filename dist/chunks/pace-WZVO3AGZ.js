import { $chunk_Q3PSWYM2 } from "./start-785BC1A5.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
