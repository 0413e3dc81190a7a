/** Programs derived from the learner's: with an edge cut, a number moved, a Jacobian asked for. Pure. */
import { literalText } from '../../model/literals';

/** The last line of the statement that begins at `first` (from 1): brackets are closed, nothing is continued. */
export function statementEnd(lines: readonly string[], first: number): number {
  let open = 0;
  for (let n = first; n <= lines.length; n += 1) {
    // Strings and comments say nothing about brackets.
    const code = (lines[n - 1] ?? '').replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|#.*/g, '');
    for (const mark of code) open += '([{'.includes(mark) ? 1 : ')]}'.includes(mark) ? -1 : 0;
    if (open <= 0 && !/\\\s*$/.test(code)) return n;
  }
  return lines.length;
}

const indentOf = (line: string): string => /^\s*/.exec(line)?.[0] ?? '';

/** The first line (from 1) that gives `name` a value, at or before `until`; 0: none does. */
export function lineOfName(lines: readonly string[], name: string, until = lines.length): number {
  const gives = new RegExp(`^\\s*${name}\\s*(?::[^=]+)?=(?!=)`, 'u');
  const found = lines.slice(0, until).findIndex((line) => gives.test(line));
  return found + 1;
}

const CUTS = ['detach', 'data', 'no_grad', 'retain_grad', 'requires_grad_off', 'requires_grad_on'] as const;
export type Cut = (typeof CUTS)[number];

export interface Derived {
  source: string;
  /** The lines that were put in, counted from 1 in the new source. */
  from: number;
  to: number;
}

/** The program with a cut at the tensor that line `line` calls `name`. */
export function cutAt(source: string, name: string, line: number, cut: Cut): Derived {
  const lines = source.split('\n');
  const end = statementEnd(lines, line);
  const indent = indentOf(lines[line - 1] ?? '');
  if (cut === 'no_grad') {
    const inside = lines.slice(line - 1, end).map((text) => (text === '' ? text : `    ${text}`));
    const all = [...lines.slice(0, line - 1), `${indent}with torch.no_grad():`, ...inside, ...lines.slice(end)];
    return { source: all.join('\n'), from: line, to: end + 1 };
  }
  const said: { [K in Exclude<Cut, 'no_grad'>]: string } = {
    detach: `${name} = ${name}.detach()`,
    data: `${name} = ${name}.data`,
    retain_grad: `${name}.retain_grad()`,
    requires_grad_off: `${name}.requires_grad_(False)`,
    requires_grad_on: `${name}.requires_grad_()`,
  };
  const all = [...lines.slice(0, end), `${indent}${said[cut]}`, ...lines.slice(end)];
  return { source: all.join('\n'), from: end + 1, to: end + 1 };
}

/** The cuts that make sense: of a leaf the flag, of a result the edge. */
export function cutsFor(tensor: { leaf: boolean; requiresGrad: boolean }): Cut[] {
  if (tensor.leaf) return tensor.requiresGrad ? ['requires_grad_off', 'detach', 'data'] : ['requires_grad_on'];
  return ['detach', 'no_grad', 'data', 'retain_grad'];
}

const BACKWARD = /^([\p{L}_][\p{L}\p{N}_]*)\.backward\(/u;

export interface BackwardLine {
  /** From 1. */
  line: number;
  root: string;
}

/** The first backward of a name at the left margin; null: the program has none there. */
export function firstBackward(source: string): BackwardLine | null {
  const lines = source.split('\n');
  const at = lines.findIndex((line) => BACKWARD.test(line));
  const root = BACKWARD.exec(lines[at] ?? '')?.[1];
  return root === undefined ? null : { line: at + 1, root };
}

/** Set before what a derived program says to us, so that its own prints are not taken for it. */
const MARK = 'gradwalk:';

/** What a derived program said, one text a line. */
export function answersIn(stdout: string): string[] {
  return stdout.split('\n').flatMap((line) => (line.startsWith(MARK) ? [line.slice(MARK.length)] : []));
}

const upTo = (source: string, line: number): string[] => source.split('\n').slice(0, line - 1);

/** Everything is computed in float64: the default dtype, as soon as torch is there. */
function inDouble(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => /^import torch\b/.test(line));
  return at < 0
    ? [...lines]
    : [...lines.slice(0, at + 1), 'torch.set_default_dtype(torch.float64)', ...lines.slice(at + 1)];
}

/**
 * The program up to its backward, with `h` added to one element of the leaf `name` as soon as it is there; it prints
 * the root. Null: the leaf has no line of its own before that backward.
 */
export function nudged(
  source: string,
  at: BackwardLine,
  leaf: { name: string; entry: number; h: number },
  dtype: 'float32' | 'float64',
): string | null {
  const lines = upTo(source, at.line);
  const line = lineOfName(lines, leaf.name);
  if (line === 0 || indentOf(lines[line - 1] ?? '') !== '') return null;
  const end = statementEnd(lines, line);
  const nudge = ['with torch.no_grad():', `    ${leaf.name}.view(-1)[${leaf.entry}] += ${leaf.h}`];
  const all = [...lines.slice(0, end), ...nudge, ...lines.slice(end), `print('${MARK}' + repr(${at.root}.item()))`];
  return (dtype === 'float64' ? inDouble(all) : all).join('\n');
}

/** The program up to its backward, and the gradient that autograd has for one element of the leaf. */
export function gradientOf(
  source: string,
  at: BackwardLine,
  leaf: { name: string; entry: number },
  dtype: 'float32' | 'float64',
): string {
  const asked = `torch.autograd.grad(${at.root}, ${leaf.name})[0].reshape(-1)[${leaf.entry}].item()`;
  const all = [...upTo(source, at.line), `print('${MARK}' + repr(${asked}))`];
  return (dtype === 'float64' ? inDouble(all) : all).join('\n');
}

/** The program up to line `line`, and the rows of the Jacobian of `output` by `leaf` printed as flat lists. */
export function jacobian(source: string, line: number, output: string, leaf: string): string {
  return [
    ...upTo(source, line),
    `for _i in range(${output}.numel()):`,
    `    _v = torch.zeros_like(${output}).reshape(-1)`,
    '    _v[_i] = 1',
    `    _g = torch.autograd.grad(${output}, ${leaf}, _v.reshape(${output}.shape), retain_graph=True, allow_unused=True)[0]`,
    `    print('${MARK}' + str([] if _g is None else _g.clone().reshape(-1).tolist()))`,
    '',
  ].join('\n');
}

/** The same, and vᵀJ alone. */
export function vectorJacobian(
  source: string,
  line: number,
  output: string,
  leaf: string,
  v: readonly number[],
): string {
  return [
    ...upTo(source, line),
    `_v = torch.tensor(${JSON.stringify(v)}, dtype=${output}.dtype).reshape(${output}.shape)`,
    `_g = torch.autograd.grad(${output}, ${leaf}, _v, allow_unused=True)[0]`,
    `print('${MARK}' + str([] if _g is None else _g.clone().reshape(-1).tolist()))`,
    '',
  ].join('\n');
}

/** A list of numbers as Python prints it. */
export function readNumbers(text: string): number[] {
  return (text.match(/-?(?:inf|nan|[\d.]+(?:e[-+]?\d+)?)/g) ?? []).map((word) =>
    word.endsWith('nan') ? Number.NaN : word === 'inf' ? Infinity : word === '-inf' ? -Infinity : Number(word),
  );
}

/** The program with `output.backward(v)` in place of its first backward of that name, or after it all. */
export function withBackward(source: string, output: string, v: readonly number[]): string {
  const call = `${output}.backward(torch.tensor([${v.map(literalText).join(', ')}]))`;
  const lines = source.trimEnd().split('\n');
  const at = lines.findIndex((line) => BACKWARD.exec(line)?.[1] === output);
  return at < 0
    ? [...lines, call, ''].join('\n')
    : [...lines.slice(0, at), call, ...lines.slice(at + 1), ''].join('\n');
}
