/** What an optimiser keeps of its parameters, found by what the program would call it. Pure. */
import type { Outline, TensorId } from '../../shared/trace';
import type { Moment } from './lookup';

export interface StateEntry {
  /** "exp_avg" */
  field: string;
  tensor: TensorId;
}

/** opt.state[w]['exp_avg'], and by its number where a function has no name for the parameter. */
const STATE = /^(.+)\.state\[(.+)\]\['(\w+)'\]$/;

/** "exp_avg" of opt.state[w]['exp_avg']; null: the name of something else. */
export const fieldOf = (name: string): string | null => STATE.exec(name)?.[3] ?? null;

/** What is kept of a parameter, each once, in the order in which it got there. */
export function stateOf({ bound }: Outline, parameter: TensorId): StateEntry[] {
  const names = new Set(bound.filter(({ tensor }) => tensor === parameter).map(({ name }) => name));
  const found = new Map<string, TensorId>();
  for (const { name, tensor } of bound) {
    const [, owner = '', key = '', field = ''] = STATE.exec(name) ?? [];
    if (field === '') continue;
    const own = names.has(key) || names.has(`${owner}.param_groups[0]['params'][${key}]`);
    if (own) found.set(field, tensor);
  }
  return [...found].map(([field, tensor]) => ({ field, tensor }));
}

/** Whether a name is only where an optimiser has its parameters and what it keeps of them. */
export const isOptimizers = (name: string): boolean =>
  STATE.test(name) || /\.param_groups\[\d+\]\['params'\]/.test(name);

/** The parameter that is updated at this moment. */
export function updatedAt({ event }: Moment, phase: string | null): TensorId | null {
  return event?.kind === 'inplace' && phase === 'update' ? event.tensor : null;
}

/** The position before the line's own steps began: what was before the whole update. */
export function beforeUpdate({ steps }: Outline, position: number): number {
  let at = position - 1;
  while (at > 0 && steps[at - 1]?.line === steps[position - 1]?.line && steps[at - 1]?.phase !== 'backward') at -= 1;
  return at;
}
