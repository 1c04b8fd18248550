import { $chunk_Q3PSWYM2 } from "./start-D209B1E0.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
