import { $chunk_Q3PSWYM2 } from "./start-F5E1E22F.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
