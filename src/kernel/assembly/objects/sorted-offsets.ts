/** Search in a list of ascending offsets (u32). Reads within the list only. */

/**
 * Index of the first of `count` sorted offsets that is `offset` or more. `hint` is where it is likely to be: deltas
 * mostly go forward through their base, or a little back. Steps of twice the length each lead from there to where a
 * binary search begins.
 */
export function firstFrom(offsets: usize, count: u32, offset: u32, hint: u32): u32 {
  let low = hint;
  let high = hint;
  let step: u32 = 1;
  if (hint == 0 || load<u32>(offsets + ((<usize>(hint - 1)) << 2)) < offset) {
    while (high < count && load<u32>(offsets + ((<usize>high) << 2)) < offset) {
      low = high + 1;
      high = min(low + step, count);
      step <<= 1;
    }
  } else {
    do {
      high = low;
      low = high > step ? high - step : 0;
      step <<= 1;
    } while (low > 0 && load<u32>(offsets + ((<usize>(low - 1)) << 2)) >= offset);
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (load<u32>(offsets + ((<usize>middle) << 2)) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
