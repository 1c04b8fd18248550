import { $chunk_Q3PSWYM2 } from "./start-AF6B1852.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
