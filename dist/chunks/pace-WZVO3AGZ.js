import { $chunk_Q3PSWYM2 } from "./start-0A4ACEBC.js";
const {
  Interrupted,
  Pace
} = $chunk_Q3PSWYM2;

export {
  Interrupted,
  Pace
};
