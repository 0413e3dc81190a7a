/** What stands beside the ticks of an axis: as short as it can be with no two alike. Pure. */
import { shortNumber } from '../../model/numbers';

const [FEWEST, MOST] = [2, 8];

export function tickTexts(ticks: readonly (number | null)[]): string[] {
  const shown = ticks.filter((tick) => tick !== null);
  let digits = FEWEST;
  while (digits < MOST && new Set(shown.map((tick) => shortNumber(tick, digits))).size < shown.length) digits += 1;
  return ticks.map((tick) => (tick === null ? '' : shortNumber(tick, digits)));
}
