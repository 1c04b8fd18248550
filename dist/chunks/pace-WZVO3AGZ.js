import { $chunk_Q3PSWYM2 } from "./start-31BBB60D.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
