import { $chunk_Q3PSWYM2 } from "./start-E7F757AE.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
