/** Which of our explanations belongs under an error. Pure; the words are in the catalogues. */

const RULES = [
  ['backwardTwice', /Trying to backward through the graph a second time/],
  ['noGradFn', /does not require grad and does not have a grad_fn/],
  ['notScalar', /grad can be implicitly created only for scalar outputs/],
  ['leafInplace', /a leaf Variable that requires grad is being used in an in-place operation/],
  ['savedModified', /modified by an inplace operation/],
  ['onlyFloats', /[Oo]nly Tensors of floating point/],
  ['matmulShapes', /mat1 and mat2 shapes cannot be multiplied|size mismatch|inconsistent tensor size/],
  ['broadcastShapes', /must match the size of tensor/],
  ['needsDetach', /Can't call numpy\(\) on Tensor that requires grad/],
  ['itemSize', /only one element tensors can be converted to Python scalars/],
  ['unknownName', /^name '.*' is not defined/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type Explanation = (typeof RULES)[number][0];

export function explanationOf(message: string): Explanation | null {
  return RULES.find(([, pattern]) => pattern.test(message))?.[0] ?? null;
}

export interface Trouble {
  type: string;
  message: string;
  /** Null when no line of the program is to blame. */
  line: number | null;
}

/** What a CPython-style traceback says: its last line, and the innermost line of the program it names. */
export function readTraceback(stderr: string): Trouble | null {
  const lines = stderr.trimEnd().split('\n');
  const start = lines.findLastIndex((line) => /^[A-Za-z_][\w.]*(?:: |$)/.test(line) && !line.startsWith('Traceback'));
  const said = lines.slice(Math.max(start, 0)).join('\n');
  if (said === '') return null;
  const [, type = '', message = ''] = /^([A-Za-z_][\w.]*)(?:: ([\s\S]*))?$/.exec(said) ?? ['', '', said];
  const places = [...stderr.matchAll(/^ {2}File ".*", line (\d+)/gm)];
  const line = Number(places.at(-1)?.[1] ?? Number.NaN);
  return { type, message, line: Number.isFinite(line) ? line : null };
}
