/** What the last layer's values say, by the loss: a number, or how sure the network is of a class. Pure. */
import type { NetSpec } from '../../../shared/studio';
import { classesOf } from './edit';

export type OutputKind =
  /** One value a place, from -1 (the first class) to 1 (the second). */
  | { readonly kind: 'two' }
  /** Probabilities, classes × places. */
  | { readonly kind: 'many'; readonly classes: number }
  /** Numbers as they are. */
  | { readonly kind: 'number' };

export function outputKind(spec: NetSpec): OutputKind {
  const classes = classesOf(spec);
  if (classes === 0) return { kind: 'number' };
  return classes === 2 ? { kind: 'two' } : { kind: 'many', classes };
}

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** `values`: units × places of the last layer. */
export function outputField(spec: NetSpec, values: Float32Array): Float32Array {
  const out = outputKind(spec);
  const loss = spec.loss.kind;
  if (out.kind === 'number') return values;
  if (out.kind === 'two') {
    if (loss === 'bce') return values.map((z) => 2 * sigmoid(z) - 1);
    if (loss !== 'cross_entropy') return values;
    const places = values.length / 2;
    // softmax of two is the sigmoid of their difference
    return Float32Array.from(
      { length: places },
      (_, i) => 2 * sigmoid((values[places + i] ?? 0) - (values[i] ?? 0)) - 1,
    );
  }
  if (loss === 'bce') return values.map(sigmoid);
  if (loss !== 'cross_entropy') return values.map((y) => Math.min(Math.max(y, 0), 1));
  return softmax(values, out.classes);
}

function softmax(values: Float32Array, classes: number): Float32Array {
  const places = values.length / classes;
  const result = new Float32Array(values.length);
  for (let i = 0; i < places; i += 1) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < classes; k += 1) most = Math.max(most, values[k * places + i] ?? 0);
    let sum = 0;
    for (let k = 0; k < classes; k += 1) {
      const e = Math.exp((values[k * places + i] ?? 0) - most);
      result[k * places + i] = e;
      sum += e;
    }
    for (let k = 0; k < classes; k += 1) result[k * places + i] = (result[k * places + i] ?? 0) / sum;
  }
  return result;
}
