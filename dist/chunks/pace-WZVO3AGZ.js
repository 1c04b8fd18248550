import { $chunk_Q3PSWYM2 } from "./start-C23F5D7C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
