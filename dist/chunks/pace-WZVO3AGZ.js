import { $chunk_Q3PSWYM2 } from "./start-3E5EE727.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
