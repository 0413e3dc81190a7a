import { describe, expect, it } from 'vitest';
import { fieldsOf, readCsv, readCsvInSlices } from '../../web/src/app/studio/model/csv';
import { addPoint, classesOf, dropPoint, outputUnits, putPoints } from '../../web/src/app/studio/model/edit';
import { makeNetSpec } from '../../web/src/shared/studio';

describe('CSV', () => {
  it('is read in slices as it is at once, and given up when nobody waits for it any more', async () => {
    const text = `a,b,kind\r\n${Array.from({ length: 3000 }, (_, i) => `${i},${i % 7},${i % 5 ? 'x' : 'y'}`).join('\r\n')}\r\n1,2`;
    let pauses = 0;
    const pause = async (): Promise<void> => {
      pauses += 1;
    };
    expect(await readCsvInSlices(text, null, { pause, wanted: () => true, slice: 0 })).toEqual(readCsv(text));
    expect(pauses).toBeGreaterThan(6);
    expect(await readCsvInSlices(text, null, { pause, wanted: () => false, slice: 0 })).toBeNull();
    expect(readCsv(text).bad).toMatchObject([{ line: 3002, why: 'fields', have: 2, want: 3 }]);
  });

  it('has a header or none, commas, semicolons or tabs, and any line ends', () => {
    const rows = [
      [0.5, -1, 0],
      [2, 3, 1],
    ];
    for (const text of [
      'x1,x2,y\r\n0.5,-1,0\r\n2,3,1\r\n',
      '0.5;-1;0\n2;3;1',
      '\uFEFF0.5\t-1\t0\r2\t3\t1\r',
      'a,b,c\n\n0.5,-1,0\n\n2,3,1',
    ]) {
      expect(readCsv(text)).toMatchObject({ problem: null, task: 'classification', rows, bad: [] });
    }
  });

  it('names each bad line and keeps its text; the others are read', () => {
    const { rows, bad } = readCsv('x,y,t\n1,2,0\n1,2\nabc,2,1\n3,,1\n4,5,\n6,7,1');
    expect(rows).toEqual([
      [1, 2, 0],
      [6, 7, 1],
    ]);
    expect(bad.map(({ line, why, text }) => [line, why, text])).toEqual([
      [3, 'fields', '1,2'],
      [4, 'number', 'abc,2,1'],
      [5, 'number', '3,,1'],
      [6, 'number', '4,5,'],
    ]);
  });

  it('makes classes of words in their order, of whole numbers in theirs, and numbers of the rest', () => {
    expect(readCsv('1,2,cat\n3,4,dog\n5,6,cat')).toMatchObject({
      labels: ['cat', 'dog'],
      rows: [
        [1, 2, 0],
        [3, 4, 1],
        [5, 6, 0],
      ],
    });
    expect(readCsv('1,2,1\n3,4,-1')).toMatchObject({
      task: 'classification',
      labels: ['-1', '1'],
      rows: [
        [1, 2, 1],
        [3, 4, 0],
      ],
    });
    expect(readCsv('1,2,1.5\n3,4,-1')).toMatchObject({
      task: 'regression',
      rows: [
        [1, 2, 1.5],
        [3, 4, -1],
      ],
    });
    expect(readCsv('1,2,1\n3,4,2', 'regression')).toMatchObject({
      task: 'regression',
      rows: [
        [1, 2, 1],
        [3, 4, 2],
      ],
    });
  });

  it('says when there is one column, nothing, or too many classes', () => {
    expect(readCsv('1\n2\n3').problem).toBe('one-column');
    expect(readCsv(' \n\r\n').problem).toBe('empty');
    expect(readCsv('x,y,t\n1,2').problem).toBe('empty');
    expect(readCsv(Array.from({ length: 11 }, (_, i) => `1,2,k${i}`).join('\n')).problem).toBe('classes');
  });

  it('takes fields in quotes', () => {
    expect(fieldsOf('1,"a, ""b""",3', ',')).toEqual(['1', 'a, "b"', '3']);
  });

  it('reads a hundred thousand rows, and a network takes them', () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `${i % 7},${i % 11},${i % 3}`).join('\r\n');
    const { rows, task } = readCsv(text);
    expect(rows).toHaveLength(100_000);
    const spec = putPoints(task, rows)(makeNetSpec());
    expect([classesOf(spec), outputUnits(spec), spec.layers.at(-1)?.units]).toEqual([3, 3, 3]);
  });
});

describe('points of one’s own', () => {
  const spec = putPoints('classification', [
    [0, 0, 0],
    [1, 1, 1],
    [2, 2, 1],
  ])(makeNetSpec());
  it('are added, with a new class where there is one, and the nearest is taken away', () => {
    const more = addPoint([3, 3, 2])(spec);
    expect([more.data.points?.rows.length, more.data.n, classesOf(more), more.layers.at(-1)?.units]).toEqual([
      4, 4, 3, 3,
    ]);
    expect(dropPoint(0.9, 0.8)(spec).data.points?.rows).toEqual([
      [0, 0, 0],
      [2, 2, 1],
    ]);
  });
  it('are at least two', () => {
    const two = dropPoint(0, 0)(spec);
    expect(dropPoint(1, 1)(two)).toBe(two);
  });
});
