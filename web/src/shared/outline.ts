/**
 * An outline on its way to the page. That of a long run is sent in parts, each a message of its own, and checked as
 * they come: read in one piece it would keep the page from answering. What the answer has of the lists is the last part.
 */
import {
  among,
  arrayOf,
  type Check,
  count,
  distinct,
  fail,
  fields,
  id,
  isRecord,
  listOfLength,
  oneOf,
  orNull,
  string,
} from './check';
import { DTYPES, type Outline, type Step } from './trace';

/** In the order in which they name each other. */
const LISTS = ['scopes', 'tensors', 'nodes', 'bound', 'figures', 'steps'] as const;
export type OutlinePart = Partial<Pick<Outline, (typeof LISTS)[number]>>;

/** So many entries of a list are read without being felt. */
const PORTION = 400;

/** Takes the lists out of an outline that is long, in parts; nothing of a short one. */
export function takeApart(outline: Outline): OutlinePart[] {
  if (LISTS.every((name) => outline[name].length <= PORTION)) return [];
  return LISTS.flatMap((name) => {
    const list: unknown[] = outline[name].splice(0);
    const parts = Math.ceil(list.length / PORTION);
    return Array.from({ length: parts }, (_, i) => ({ [name]: list.slice(i * PORTION, (i + 1) * PORTION) }));
  });
}

export interface OutlineReader {
  /** Throws Malformed with the place of the first fault. */
  add(part: unknown, at: string): void;
  /** The whole outline: the answer's own, with all that has been added. */
  end(answer: unknown, at: string): Outline;
}

export const site = orNull(listOfLength(4, count));
export const dtype = oneOf(...DTYPES);
export const EVENT_KINDS = [
  'forward',
  'backward_begin',
  'backward',
  'backward_end',
  'hook',
  'accumulate',
  'inplace',
  'grad_set',
  'requires_grad',
  'bind',
  'scope',
  'print',
  'figure',
  'error',
] as const;

const scopeFields = fields({
  id,
  parent: orNull(count),
  scope: oneOf('function', 'loop', 'module'),
  name: string,
  path: string,
  line: count,
  round: count,
  rounds: orNull(count),
  entered: count,
  left: orNull(count),
});
const tensorFields = fields({ id, dtype, shape: arrayOf(count), strides: arrayOf(count) });
const nodeFields = fields({
  id,
  name: string,
  op: string,
  site,
  born: count,
  inputs: arrayOf(id),
  output: id,
  next: arrayOf(orNull(fields({ node: id, index: count }))),
  formula: string,
  rules: arrayOf(string),
  sequence: count,
  scope: orNull(id),
  died: orNull(count),
  saved: arrayOf(fields({ tensor: id, input: orNull(count), version: count })),
});
const figureFields = fields({ event: count, line: count, name: string, about: string, printed: count });

export function createOutlineReader(): OutlineReader {
  const lists: { [K in (typeof LISTS)[number]]: Outline[K] } = {
    scopes: [],
    tensors: [],
    nodes: [],
    bound: [],
    figures: [],
    steps: [],
  };
  const known = { scopes: new Set<number>(), tensors: new Set<number>(), nodes: new Set<number>() };
  const tensor = among(known.tensors, 'tensor');
  const node = among(known.nodes, 'node');
  const checks: Record<(typeof LISTS)[number], Check> = {
    scopes: scopeFields,
    tensors: tensorFields,
    nodes: nodeFields,
    bound: fields({ name: string, tensor, event: count }),
    figures: figureFields,
    steps: fields({
      event: count,
      kind: oneOf(...EVENT_KINDS),
      phase: oneOf('forward', 'backward', 'update'),
      line: count,
      node: orNull(node),
      changed: arrayOf(tensor),
    }),
  };
  const hasIds = (name: string): name is keyof typeof known => Object.hasOwn(known, name);

  function take(name: (typeof LISTS)[number], given: unknown, at: string): void {
    if (!Array.isArray(given)) fail(at, 'a list');
    const learn = (ids: Set<number>) => {
      const before = ids.size;
      for (const one of distinct(
        given.map((each) => (isRecord(each) ? Number(each.id) : 0)),
        at,
      ))
        ids.add(one);
      if (ids.size !== before + given.length) fail(at, 'new ids');
    };
    if (name === 'steps') inOrder(given as Step[], at);
    arrayOf(checks[name])(given, at);
    if (hasIds(name)) learn(known[name]);
    const list: unknown[] = lists[name];
    for (const each of given) list.push(each);
  }

  function inOrder(steps: readonly Step[], at: string): void {
    let last = lists.steps.at(-1)?.event ?? -1;
    steps.forEach((step, i) => {
      if (!isRecord(step) || !(step.event > last)) fail(`${at}[${i}].event`, 'after the one before');
      last = step.event;
    });
  }

  function add(part: unknown, at: string): void {
    if (!isRecord(part)) fail(at, 'an object');
    for (const name of LISTS) if (part[name] !== undefined) take(name, part[name], `${at}.${name}`);
  }

  return {
    add,
    end(answer, at) {
      fields({ events: count, first: count, truncated: count })(answer, at);
      const outline = answer as Outline;
      const whole = lists.steps.length + lists.nodes.length + lists.tensors.length === 0;
      for (const name of LISTS) take(name, outline[name], `${at}.${name}`);
      const { scopes, nodes, steps } = lists;
      const scope = orNull(among(known.scopes, 'scope'));
      for (const { id: own, parent } of scopes) scope(parent, `${at}.scopes, of ${own}: parent`);
      for (const { id: own, scope: around, next } of nodes) {
        scope(around, `${at}.nodes, of ${own}: scope`);
        for (const link of next) if (link) node(link.node, `${at}.nodes, of ${own}: next`);
      }
      if ((steps.at(-1)?.event ?? 0) > outline.events) fail(`${at}.steps`, `at most ${outline.events}`);
      return whole ? outline : Object.assign(outline, lists);
    },
  };
}
