import { $chunk_Q3PSWYM2 } from "./start-2E4892EF.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
