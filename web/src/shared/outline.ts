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
  remembered,
  string,
} from './check';
import {
  DTYPES,
  type NodeId,
  type NodeInfo,
  type Outline,
  type ScopeId,
  type Step,
  type TensorId,
  type TensorInfo,
} from './trace';

/** The place of each node in Outline.nodes. */
export const placesOf = remembered(({ nodes }: Outline): ReadonlyMap<NodeId, number> => {
  const places = new Map<NodeId, number>();
  nodes.forEach(({ id: own }, place) => {
    places.set(own, place);
  });
  return places;
});

export const tensorsOf = remembered((outline: Outline): ReadonlyMap<TensorId, TensorInfo> => {
  const tensors = new Map<TensorId, TensorInfo>();
  for (const tensor of outline.tensors) tensors.set(tensor.id, tensor);
  return tensors;
});

/** In the order in which they name each other. */
const LISTS = ['scopes', 'tensors', 'nodes', 'bound', 'figures', 'complaints', 'steps'] as const;
export type OutlinePart = Partial<Pick<Outline, (typeof LISTS)[number]>>;

/** Fields that are texts, or short lists of plain things. */
const SAID_OFTEN = [
  'name',
  'op',
  'formula',
  'rules',
  'site',
  'dtype',
  'shape',
  'strides',
  'kind',
  'phase',
  'scope',
  'path',
] as const;

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

/**
 * What many entries say is kept once: of a long run most of the page's memory would be the same words over and over,
 * and its collector would be felt.
 */
function createSharing(): (entry: unknown) => unknown {
  const texts = new Map<string, string>();
  const lists = new Map<string, unknown[]>();
  const once = <K, V>(known: Map<K, V>, key: K, value: V): V => {
    const found = known.get(key);
    if (found === undefined) known.set(key, value);
    return found ?? value;
  };
  return (entry) => {
    const of = entry as Record<string, unknown>;
    for (const name of SAID_OFTEN) {
      const value = of[name];
      if (typeof value === 'string') of[name] = once(texts, value, value);
      else if (Array.isArray(value)) of[name] = once(lists, `${typeof value[0]}\n${value.join('\n')}`, value);
    }
    return entry;
  };
}

export function createOutlineReader(): OutlineReader {
  const lists: { [K in (typeof LISTS)[number]]: Outline[K] } = {
    scopes: [],
    tensors: [],
    nodes: [],
    bound: [],
    figures: [],
    complaints: [],
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
    complaints: fields({ events: count, printed: count, text: string }),
    steps: fields({
      event: count,
      kind: oneOf(...EVENT_KINDS),
      phase: oneOf('forward', 'backward', 'update'),
      line: count,
      node: orNull(node),
      changed: arrayOf(tensor),
    }),
  };
  /** What nodes name that was not there yet. */
  const open: ({ of: NodeId } & ({ node: NodeId } | { scope: ScopeId }))[] = [];
  const shared = createSharing();
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
    for (const each of given) list.push(shared(each));
    if (name === 'nodes') for (const each of given as NodeInfo[]) seeLinks(each);
  }

  /** With its part, so that nothing of a long run is left for the end. */
  function seeLinks({ id: of, scope, next }: NodeInfo): void {
    if (scope !== null && !known.scopes.has(scope)) open.push({ of, scope });
    for (const link of next) if (link && !known.nodes.has(link.node)) open.push({ of, node: link.node });
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
      const { scopes, steps } = lists;
      const scope = orNull(among(known.scopes, 'scope'));
      for (const { id: own, parent } of scopes) scope(parent, `${at}.scopes, of ${own}: parent`);
      for (const named of open) {
        if ('scope' in named) scope(named.scope, `${at}.nodes, of ${named.of}: scope`);
        else node(named.node, `${at}.nodes, of ${named.of}: next`);
      }
      if ((steps.at(-1)?.event ?? 0) > outline.events) fail(`${at}.steps`, `at most ${outline.events}`);
      return whole ? outline : Object.assign(outline, lists);
    },
  };
}
