import { $chunk_Q3PSWYM2 } from "./start-37457FC0.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
