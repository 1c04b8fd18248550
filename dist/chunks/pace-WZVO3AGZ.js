import { $chunk_Q3PSWYM2 } from "./start-3D89848C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
