import { $chunk_Q3PSWYM2 } from "./start-BEC25D80.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
