import { $chunk_Q3PSWYM2 } from "./start-6DDA6F19.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
