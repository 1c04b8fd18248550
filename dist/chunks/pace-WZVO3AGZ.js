import { $chunk_Q3PSWYM2 } from "./start-1F133514.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
