import { $chunk_Q3PSWYM2 } from "./start-A6142381.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
