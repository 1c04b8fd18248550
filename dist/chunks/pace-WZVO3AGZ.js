import { $chunk_Q3PSWYM2 } from "./start-812B9550.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
