import { expect, test } from 'vitest';
import { localMatrices } from '../../web/src/app/model/jacobian';

const edge = (node: number, ...rows: (number | 'inf' | '-inf')[][]) => ({ node, shape: [rows.length], rows });
const to = (node: number, index = 0) => ({ node, index });
const outputOf = ({ node }: { node: number }): number => 100 + node;

test('each tensor that goes in has its matrix', () => {
  const info = { inputs: [1, 2], next: [to(5), to(6)] };
  expect(localMatrices([edge(5, [2]), edge(6, [3])], info, outputOf)).toEqual([
    { by: 1, rows: [[2]], parts: [] },
    { by: 2, rows: [[3]], parts: [] },
  ]);
});

test('one that goes in twice has the sum of two, with each of them', () => {
  const info = { inputs: [1, 2, 1], next: [to(5), null, to(5)] };
  const [found, ...others] = localMatrices([edge(5, [1, 'inf']), null, edge(5, [2, '-inf'])], info, outputOf);
  expect(others).toEqual([]);
  expect(found?.rows).toEqual([[3, 'nan']]);
  expect(found?.parts.map(({ input }) => input)).toEqual([0, 2]);
});

test('two outputs of one node are two tensors; where inputs are not told, the node is asked', () => {
  const info = { inputs: [1], next: [to(5, 0), to(5, 1)] };
  expect(localMatrices([edge(5, [1]), edge(5, [2])], info, outputOf).map(({ by, rows }) => [by, rows])).toEqual([
    [105, [[1]]],
    [105, [[2]]],
  ]);
});
