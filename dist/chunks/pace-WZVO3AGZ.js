import { $chunk_Q3PSWYM2 } from "./start-FF4C44FE.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
