import { $chunk_Q3PSWYM2 } from "./start-6CE9C42D.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
