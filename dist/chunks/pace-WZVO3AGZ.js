import { $chunk_Q3PSWYM2 } from "./start-73B8176C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
