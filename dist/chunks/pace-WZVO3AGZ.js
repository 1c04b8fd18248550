import { $chunk_Q3PSWYM2 } from "./start-3EF6DA18.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
