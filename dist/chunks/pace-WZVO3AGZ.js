import { $chunk_Q3PSWYM2 } from "./start-24990FF5.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
