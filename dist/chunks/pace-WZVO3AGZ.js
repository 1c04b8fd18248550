import { $chunk_Q3PSWYM2 } from "./start-44F95F5A.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
