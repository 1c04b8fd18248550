import { $chunk_Q3PSWYM2 } from "./start-8B83223C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
