import { $chunk_Q3PSWYM2 } from "./start-99048323.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
