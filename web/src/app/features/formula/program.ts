/** The PyTorch program a formula stands for, and the formula of such a program: one is as good as the other. Pure. */
import { findLiterals } from '../../model/literals';
import { type Formula, isFormula, readFormula } from './read';

/** What a free name begins with, one after the other. */
const FIRST = ['0.5', '1.5', '-0.5', '1.0', '2.0', '-1.0'];

const nth = (i: number): string => FIRST[i % FIRST.length] ?? '1.0';

/** The text of a leaf's line, as it is in the program of now, or a new one: also for a scalar where none can be. */
function leafLine(name: string, i: number, before: ReadonlyMap<string, string>, matrix: boolean): string {
  const numbers = matrix ? `[[${nth(i)}, ${nth(i + 1)}], [${nth(i + 2)}, ${nth(i + 3)}]]` : nth(i);
  const kept = before.get(name);
  return kept !== undefined && (!matrix || kept.includes('['))
    ? kept
    : `${name} = torch.tensor(${numbers}, requires_grad=True)`;
}

/** The lines that give a name a tensor of numbers. */
function leafLines(source: string): Map<string, string> {
  const lines = source.split('\n');
  const found = new Map<string, string>();
  for (const { name, kind, line } of findLiterals(source)) {
    if (kind === 'tensor') found.set(name, lines[line - 1] ?? '');
  }
  return found;
}

/** Leaves keep what they are in `source`. */
export function programOf({ equations, free, matrices }: Formula, source: string): string {
  const before = leafLines(source);
  const leaves = free.map((name, i) => leafLine(name, i, before, matrices.has(name)));
  const last = equations.at(-1)?.name;
  const several = leaves.some((line) => line.includes('['));
  const backward = several ? `${last}.backward(torch.ones_like(${last}))` : `${last}.backward()`;
  const lines = equations.map(({ name, code }) => `${name} = ${code}`);
  return ['import torch', '', ...leaves, '', ...lines, ...(last === undefined ? [] : [backward]), ''].join('\n');
}

const BACKWARD = /^\w+\.backward\((torch\.ones_like\(\w+\))?\)$/;

/** What to put into the field for a program; null when it is more than a formula. */
export function formulaOf(source: string): string | null {
  const leaves = new Set(leafLines(source).values());
  const lines = source.split('\n').filter((line) => line.trim() !== '' && line !== 'import torch' && !leaves.has(line));
  const end = lines.findIndex((line) => BACKWARD.test(line));
  if (end < 1 || end < lines.length - 1) return null;
  const text = lines
    .slice(0, end)
    .join('\n')
    .replace(/\btorch\.(?=\w+\()/g, '');
  const read = readFormula(text);
  return isFormula(read) && programOf(read, source).trim() === source.trim() ? text : null;
}
