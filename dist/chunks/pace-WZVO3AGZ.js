import { $chunk_Q3PSWYM2 } from "./start-79826F7E.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
