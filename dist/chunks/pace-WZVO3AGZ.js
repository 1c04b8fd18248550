import { $chunk_Q3PSWYM2 } from "./start-B2C7B20C.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
