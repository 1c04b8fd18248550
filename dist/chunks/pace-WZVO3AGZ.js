import { $chunk_Q3PSWYM2 } from "./start-EA0A6497.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
