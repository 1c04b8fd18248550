import { $chunk_Q3PSWYM2 } from "./start-60EB7917.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
