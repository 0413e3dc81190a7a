import { describe, expect, test } from 'vitest';
import { ledgerRows, MOST_LINES } from '../../web/src/app/model/ledger-rows';
import { indexOutline, momentOf } from '../../web/src/app/model/lookup';
import { LEDGER, LESSON, OUTLINE, snapshotAt } from './lesson-engine';

const moment = momentOf(OUTLINE, indexOutline(OUTLINE), LESSON, snapshotAt(OUTLINE.events));

describe('the rows of a ledger', () => {
  test('a backward, what it adds through whom, and what comes of it', () => {
    const rows = ledgerRows(LEDGER, moment, 'float32');
    expect(rows.map(({ kind, value, sum }) => [kind, value?.text, sum?.text])).toEqual([
      ['call', undefined, undefined],
      ['addend', '4.5', '4.5'],
      ['total', '4.5', '4.5'],
    ]);
  });

  test('of thousands of lines the latest are told, and what those before have come to', () => {
    const [line] = LEDGER.lines;
    if (line?.kind !== 'backward') throw new Error('the ledger begins with a backward');
    const lines = Array.from({ length: 3000 }, (_, i) => ({ ...line, call: i + 1, after: i + 1 }));
    const rows = ledgerRows({ ...LEDGER, lines }, moment, 'float32');
    expect(rows).toHaveLength(1 + 3 * MOST_LINES);
    expect(rows[0]).toMatchObject({ kind: 'earlier', count: 3000 - MOST_LINES, sum: { text: `${3000 - MOST_LINES}` } });
    expect(rows[1]).toMatchObject({ kind: 'call', call: 3001 - MOST_LINES });
    expect(rows.at(-1)).toMatchObject({ kind: 'total', sum: { text: '3000' } });
  });
});
