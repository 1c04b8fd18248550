import { $chunk_Q3PSWYM2 } from "./start-B2BEE886.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
