import { asNumber } from '../../web/src/app/model/numbers';
import type { Num } from '../../web/src/shared/trace';

/** A number of an explanation that has to be there. */
export function numberOf(n: Num | null): number {
  if (n === null) throw new Error('a number is missing');
  return asNumber(n);
}
