import { $chunk_Q3PSWYM2 } from "./start-733F4E1C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
