import { $chunk_Q3PSWYM2 } from "./start-475DF6CD.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
