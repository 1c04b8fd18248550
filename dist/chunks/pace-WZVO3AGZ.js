import { $chunk_Q3PSWYM2 } from "./start-C4EEF9C3.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
