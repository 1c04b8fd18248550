import { $chunk_Q3PSWYM2 } from "./start-8620C9CF.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
