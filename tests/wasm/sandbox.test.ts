import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine, Handle } from '../../wasm/loader';
import { type Backward, backwardAt } from '../../web/src/app/model/backwards';
import { indexOutline, type Moment, momentOf } from '../../web/src/app/model/lookup';
import { begin, choiceOf, fire, gradientOf, isOver, type Place, type Sandbox } from '../../web/src/app/model/sandbox';
import type { Outline } from '../../web/src/shared/trace';
import { loadModule } from './module';

let engine: Engine;
beforeAll(async () => {
  engine = await loadModule('gradwalk');
});

const DIAMOND = `import torch
a = torch.tensor(1.0, requires_grad=True)
b = a + a
c = b + b
c.backward()
`;
const TWO_WAYS = `import torch
x = torch.tensor([1.0, 2.0], requires_grad=True)
h = x * 3
L = (h * h + h.exp()).sum()
L.backward()
`;

interface Setting {
  run: Handle;
  moment: Moment;
  backward: Backward;
  start: Sandbox;
}

function open(source: string): Setting {
  const run = engine.open(source);
  while (engine.run(run, 1_000_000) === 'paused');
  const outline: Outline = JSON.parse(engine.outline(run));
  const moment = momentOf(outline, indexOutline(outline), source, JSON.parse(engine.snapshot(run, outline.events)));
  const backward = backwardAt(outline, outline.events);
  if (!backward) throw new Error('there is no backward');
  return { run, moment, backward, start: begin(moment, backward, [[1]]) };
}

function go({ run, moment }: Setting, sandbox: Sandbox, place: Place): Sandbox {
  const { node } = place;
  const numbers = gradientOf(moment, place);
  const sent = node.op === '' ? null : JSON.parse(engine.sent(run, moment.outline.events, node.id, numbers));
  return fire(sandbox, moment, node.id, sent);
}

const inState = (sandbox: Sandbox, state: Place['state']): Place[] =>
  [...sandbox.places.values()].filter((place) => place.state === state);
const added = (sandbox: Sandbox): (readonly number[])[] =>
  sandbox.deeds.flatMap((deed) => (deed.kind === 'added' ? [deed.got] : []));

describe('the order sandbox', () => {
  test.each([DIAMOND, TWO_WAYS])('PyTorch’s choices are the order in which it ran', (source) => {
    const setting = open(source);
    let sandbox = setting.start;
    for (let id = choiceOf(sandbox); id !== null; id = choiceOf(sandbox)) {
      const place = sandbox.places.get(id);
      if (place) sandbox = go(setting, sandbox, place);
    }
    expect(isOver(sandbox)).toBe(true);
    expect(sandbox.order).toEqual(setting.backward.order);
    expect(sandbox.deeds.some(({ kind }) => kind === 'early' || kind === 'lost')).toBe(false);
  });

  test('every legal order gives the same .grad', () => {
    const setting = open(TWO_WAYS);
    const results = new Set<string>();
    const todo: Sandbox[] = [setting.start];
    let orders = 0;
    for (let sandbox = todo.pop(); sandbox; sandbox = todo.pop()) {
      const ready = inState(sandbox, 'ready');
      for (const place of ready) todo.push(go(setting, sandbox, place));
      if (ready.length > 0) continue;
      orders += 1;
      expect(isOver(sandbox)).toBe(true);
      results.add(JSON.stringify(added(sandbox).map((each) => each.map((x) => x.toPrecision(5)))));
    }
    expect(orders).toBeGreaterThan(1);
    expect(results.size).toBe(1);
  });

  test('a node that runs too early loses what comes later', () => {
    const setting = open(DIAMOND);
    const [inner] = inState(setting.start, 'waiting').filter(({ node }) => node.op !== '');
    if (!inner) throw new Error('a node must wait');
    // Nothing has come to b yet: it sends zeros, and what c sends afterwards is lost.
    let sandbox = go(setting, setting.start, inner);
    for (let ready = inState(sandbox, 'ready'); ready.length > 0; ready = inState(sandbox, 'ready')) {
      sandbox = ready.reduce((so, place) => go(setting, so, place), sandbox);
    }
    expect(added(sandbox)).toEqual([[0]]);
    expect(sandbox.deeds.map(({ kind }) => kind)).toEqual(['early', 'sent', 'sent', 'lost', 'lost', 'added']);
  });
});
