import { $chunk_Q3PSWYM2 } from "./start-A54E613D.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
