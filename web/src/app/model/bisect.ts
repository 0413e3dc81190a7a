/** How many of a list that is in the order of time come at or before an event, by bisection. */
export function countUpTo<T>(list: readonly T[], event: number, timeOf: (each: T) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(list[middle] as T) <= event) low = middle + 1;
    else high = middle;
  }
  return low;
}
