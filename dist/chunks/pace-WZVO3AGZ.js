import { $chunk_Q3PSWYM2 } from "./start-19751F56.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
