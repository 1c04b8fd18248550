import { $chunk_Q3PSWYM2 } from "./start-97B421CB.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
