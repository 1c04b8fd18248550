import { $chunk_Q3PSWYM2 } from "./start-C9879C1E.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
