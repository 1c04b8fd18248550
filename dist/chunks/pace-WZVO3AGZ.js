import { $chunk_Q3PSWYM2 } from "./start-7F75B276.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
