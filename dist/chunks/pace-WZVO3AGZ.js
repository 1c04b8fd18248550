import { $chunk_Q3PSWYM2 } from "./start-09388917.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
