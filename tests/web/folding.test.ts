import { describe, expect, it } from 'vitest';
import { COMFORTABLE, comfortableLevel, type Folded, type Folds, fold, UNTOUCHED } from '../../web/src/app/model/fold';
import { everything, generationAt, generationsOf } from '../../web/src/app/model/generations';
import { type Grouping, groupsOf } from '../../web/src/app/model/groups';
import type { NodeInfo, Outline, ScopeInfo, Step } from '../../web/src/shared/trace';
import { OUTLINE } from './lesson-engine';
import { workOf } from './work';

/** What a program did, told in the order of its events. */
class Story {
  readonly nodes: NodeInfo[] = [];
  readonly scopes: ScopeInfo[] = [];
  readonly steps: Step[] = [];
  event = 0;
  private readonly inside: ScopeInfo[] = [];

  enter(scope: ScopeInfo['scope'], name: string, { path = '', line = 1, round = 0 } = {}): void {
    const parent = this.inside.at(-1)?.id ?? null;
    const id = this.scopes.length + 1;
    const info = { id, scope, name, path, line, round, rounds: null, parent, entered: this.event++, left: null };
    this.scopes.push(info);
    this.inside.push(info);
  }

  leave(): void {
    const scope = this.inside.pop();
    if (scope) scope.left = this.event++;
  }

  /** The id of a node; without inputs it is a leaf. */
  node(...next: number[]): number {
    const id = this.nodes.length + 1;
    this.nodes.push({
      id,
      name: next.length > 0 ? 'MulBackward0' : 'AccumulateGrad',
      op: next.length > 0 ? 'mul' : '',
      site: null,
      born: this.event++,
      inputs: [],
      output: id,
      next: next.map((node) => ({ node, index: 0 })),
      formula: '',
      sequence: id,
      scope: this.inside.at(-1)?.id ?? null,
      died: null,
      saved: [],
      rules: [],
    });
    return id;
  }

  /** Something happens at a node. */
  touch(node: number): void {
    this.event++;
    this.steps.push({ event: this.event, kind: 'backward', phase: 'backward', line: 1, node, changed: [] });
  }

  /** Operations die with their graph. */
  free(...ids: number[]): void {
    for (const node of this.nodes) if (ids.includes(node.id)) node.died = this.event;
  }

  outline(): Outline {
    const { nodes, scopes, steps, event: events } = this;
    return { ...OUTLINE, events, steps, tensors: [], nodes, scopes };
  }
}

/** x → [net: fc1 (2 ops, own leaf), an op, fc2 (2 ops, own leaf)] → loss */
function makeNet(): Outline {
  const story = new Story();
  const x = story.node();
  story.enter('module', 'Net', { path: 'net' });
  story.enter('function', 'forward', { line: 9 });
  story.enter('module', 'Linear', { path: 'net.fc1' });
  const hidden = story.node(story.node(x), story.node());
  story.leave();
  const active = story.node(hidden);
  story.enter('module', 'Linear', { path: 'net.fc2' });
  const out = story.node(story.node(active), story.node());
  story.leave();
  story.leave();
  story.leave();
  story.node(out);
  return story.outline();
}

/** `rounds` of a loop that trains one weight: three nodes each, the last of them dying in the next round. */
function makeTraining(rounds: number, lateStep = false): Outline {
  const story = new Story();
  let weight = 0;
  let last: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    story.enter('loop', 'for', { line: 3, round });
    weight ||= story.node();
    const a = story.node(weight);
    const b = story.node(a, weight);
    if (lateStep && last[0]) story.touch(last[0]);
    story.free(...last);
    last = [a, b];
    story.touch(b);
    story.leave();
  }
  return story.outline();
}

const namesOf = ({ groups }: Grouping): string[] => groups.map(({ name, level }) => `${level} ${name}`);
const placesOf = (outline: Outline): number[] => outline.nodes.map((_, place) => place);
const folded = (outline: Outline, folds: Partial<Folds> = {}): Folded =>
  fold(outline, groupsOf(outline, placesOf(outline)), placesOf(outline), { ...UNTOUCHED, ...folds });
const shape = ({ boxes, links }: Folded): [number, string[]] => [
  boxes.length,
  links.map(({ from, to, edges }) => `${from}→${to}${edges.length > 1 ? ` ×${edges.length}` : ''}`),
];

describe('groupsOf', () => {
  it('nests what was called, and leaves out what only wraps', () => {
    const grouping = groupsOf(makeNet(), placesOf(makeNet()));
    expect(namesOf(grouping)).toEqual(['1 net', '2 net.fc1', '2 net.fc2']);
    expect(grouping.levels).toBe(2);
    expect(grouping.groups[0]?.places).toHaveLength(8);
  });

  it('puts a leaf where all are that use it', () => {
    const outline = makeNet();
    const { groups, home } = groupsOf(outline, placesOf(outline));
    const leaves = placesOf(outline).filter((place) => outline.nodes[place]?.op === '');
    expect(leaves.map((place) => groups[home(place)]?.name)).toEqual(['net.fc1', 'net.fc1', 'net.fc2']);
  });

  it('gathers the rounds of a loop', () => {
    const outline = makeTraining(3);
    const { groups } = groupsOf(outline, placesOf(outline));
    expect(groups.map(({ kind, rounds, places }) => [kind, rounds, places.length])).toEqual([
      ['loop', 3, 6],
      ['round', 0, 2],
      ['round', 1, 2],
      ['round', 2, 2],
    ]);
    const story = new Story();
    let last = story.node(story.node());
    for (let round = 0; round < 4; round += 1) {
      story.enter('loop', 'for', { round });
      last = story.node(story.node(last));
      story.leave();
    }
    const around = story.outline();
    const loop = groupsOf(around, placesOf(around)).groups[0];
    expect([loop?.kind, loop?.rounds, loop?.places.length]).toEqual(['loop', 4, 8]);
  });

  it('calls the same thing the same in every round', () => {
    const keys = (at: number) => {
      const outline = makeTraining(5);
      const places = generationAt(generationsOf(outline), at)?.places ?? [];
      return groupsOf(outline, places).groups.map(({ key }) => key);
    };
    expect(keys(9)).toEqual(keys(16));
  });
});

/** One straight piece of code: `count` operations of one leaf, one a line, every one with a leaf of its own, too. */
function makeStraight(count: number, line = (i: number): number => i + 3): Outline {
  const story = new Story();
  let at = story.node();
  for (let i = 0; i < count; i += 1) at = story.node(at, story.node());
  const { nodes, ...rest } = story.outline();
  let i = 0;
  const sited = nodes.map((node): NodeInfo => {
    if (node.op === '') return node;
    const own = line(i++);
    return { ...node, site: [own, 0, own, 9] };
  });
  return { ...rest, nodes: sited };
}

describe('portions', () => {
  const straight = (outline: Outline) => groupsOf(outline, placesOf(outline));

  it('divide what is long by its lines, and leaves go with those that use them', () => {
    const outline = makeStraight(3_000);
    const { groups, home } = straight(outline);
    expect(groups).toHaveLength(20);
    expect(groups[0]).toMatchObject({ kind: 'lines', line: 3, upTo: 152, level: 1 });
    expect(groups.at(-1)).toMatchObject({ line: 2_853, upTo: 3_002 });
    // 150 operations, and 150 leaves that only they use.
    expect(groups[7]?.places).toHaveLength(300);
    const own = outline.nodes.findLastIndex(({ op }) => op === '');
    expect(home(own)).toBe(19);
    expect(folded(outline).boxes.length).toBeLessThanOrEqual(COMFORTABLE);
  });

  it('divide one long line, and what is very long more than once', () => {
    const line = straight(makeStraight(300, () => 5));
    expect(line.groups[2]).toMatchObject({ kind: 'lines', line: 5, upTo: 5, rounds: 2 });
    const deep = straight(makeStraight(6_000));
    expect(deep.levels).toBe(2);
    expect(deep.groups).toHaveLength(20 + 20 * 20);
  });

  it('leave alone what can be seen as it is', () => {
    expect(straight(makeStraight(200)).groups).toEqual([]);
  });

  it('divide the rounds of a long loop', () => {
    const story = new Story();
    let at = story.node();
    for (let round = 0; round < 500; round += 1) {
      story.enter('loop', 'for', { line: 3, round });
      at = story.node(story.node(at));
      story.leave();
    }
    const { groups } = straight(story.outline());
    expect(groups.filter(({ kind }) => kind === 'rounds')).toHaveLength(20);
    expect(groups.find(({ kind }) => kind === 'rounds')).toMatchObject({ name: 'for', rounds: 0, upTo: 24, level: 1 });
  });
});

describe('fold', () => {
  it('opens all of a small graph', () => {
    expect(shape(folded(makeNet()))).toEqual([9, ['1→0', '3→1', '3→2', '4→3', '5→4', '7→5', '7→6', '8→7']]);
  });

  it('draws a closed group as one box, and counts the edges it hides', () => {
    expect(shape(folded(makeNet(), { level: 1 }))).toEqual([4, ['1→0', '2→1', '3→2']]);
    expect(shape(folded(makeNet(), { level: 0 }))).toEqual([2, ['1→0']]);
    const story = new Story();
    const x = story.node();
    story.enter('function', 'f');
    story.node(story.node(x, x), x);
    story.leave();
    story.node(3, x);
    expect(shape(folded(story.outline(), { level: 0 }))).toEqual([3, ['1→0 ×3', '2→1', '2→0']]);
  });

  it('flips single groups, and says which box a hidden node is in', () => {
    const all = folded(makeNet(), { level: 0 });
    expect([1, 4, 7].map(all.boxOf)).toEqual([0, 0, 0]);
    const outline = makeNet();
    const [net, first] = groupsOf(outline, placesOf(outline)).groups;
    const open = folded(outline, { level: 0, flipped: new Set([net?.key ?? '']) });
    expect(open.boxes.map(({ kind }) => kind)).toEqual(['group', 'node', 'group', 'node']);
    expect(open.open).toEqual([0]);
    const shut = folded(outline, { level: 2, flipped: new Set([first?.key ?? '']) });
    expect(shut.boxes.filter(({ kind }) => kind === 'group')).toHaveLength(1);
  });

  it('adds boxes for AccumulateGrad and for what is saved', () => {
    const outline = makeNet();
    const [first] = outline.nodes.slice(1);
    first?.saved.push({ tensor: 1, input: 0, version: 0 });
    const { boxes, links } = folded(outline, { accumulate: true, saved: true });
    expect(boxes.filter(({ kind }) => kind === 'leaf')).toHaveLength(3);
    expect(boxes.filter(({ kind }) => kind === 'saved')).toHaveLength(1);
    expect(links.filter(({ kind }) => kind !== 'next')).toHaveLength(4);
  });

  it('opens 3,000 nodes folded', () => {
    const story = new Story();
    let last = story.node();
    for (let round = 0; round < 100; round += 1) {
      story.enter('loop', 'for', { round });
      story.enter('module', 'Cell', { path: 'cell' });
      for (let i = 0; i < 29; i += 1) last = story.node(last);
      story.leave();
      last = story.node(last);
      story.leave();
    }
    story.node(last);
    const outline = story.outline();
    expect(workOf(() => folded(outline))).toBeLessThan(500);
    const { boxes } = folded(outline);
    expect(boxes.length).toBeLessThanOrEqual(COMFORTABLE);
    expect(folded(outline, { level: 9 }).boxes).toHaveLength(3_002);
    expect(comfortableLevel(groupsOf(outline, placesOf(outline)), placesOf(outline))).toBe(0);
  });

  it('never draws a circle', () => {
    const story = new Story();
    const x = story.node();
    story.enter('function', 'f');
    const a = story.node(x);
    story.leave();
    const b = story.node(a);
    // A view's grad_fn that was asked for later, but belongs to the call.
    const late = story.node(b);
    const outline = story.outline();
    outline.nodes.forEach((node) => {
      if (node.id === late) node.scope = 1;
    });
    const { boxes } = folded(outline, { level: 0 });
    expect(boxes.every(({ kind }) => kind === 'node')).toBe(true);
  });
});

describe('generationsOf', () => {
  it('begins another where a loop has let go of the graph before', () => {
    const outline = makeTraining(4);
    const generations = generationsOf(outline);
    expect(generations.map(({ places }) => places.map((place) => outline.nodes[place]?.id))).toEqual([
      [1, 2, 3],
      [1, 4, 5],
      [1, 6, 7],
      [1, 8, 9],
    ]);
    expect(generationAt(generations, 0)?.index).toBe(0);
    expect(generationAt(generations, outline.events)?.index).toBe(3);
  });

  it('does not where the graph goes on growing, or is still used', () => {
    const outline = makeTraining(4);
    for (const node of outline.nodes) node.died = null;
    expect(generationsOf(outline)).toHaveLength(1);
    expect(generationsOf(makeTraining(4, true))).toHaveLength(1);
  });

  it('has all nodes without loops', () => {
    const outline = makeNet();
    expect(generationsOf(outline).map(({ places }) => places)).toEqual([everything(outline).places]);
  });
});
