import { afterEach, describe, expect, it, vi } from 'vitest';
import { EngineError } from '../../web/src/app/engine-error';
import type { EnginePort } from '../../web/src/app/state/questions';
import { createSession } from '../../web/src/app/state/session';
import type { Session } from '../../web/src/app/state/session-shape';
import type { Calls, RunId } from '../../web/src/shared/protocol';
import type { Outline } from '../../web/src/shared/trace';
import { LESSON, lessonEngine, OUTLINE } from './lesson-engine';

const open: Session[] = [];
function session(engine: EnginePort, onStep?: () => void): Session {
  const made = createSession({ engine, editDelay: 5, playDelay: 5, ...(onStep ? { onStep } : {}) });
  open.push(made);
  return made;
}
afterEach(() => {
  for (const each of open.splice(0)) each.dispose();
});

const at = ({ moment }: Session): number | undefined => moment.peek()?.snapshot.at;

describe('a session', () => {
  it('opens at the end of the forward pass', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON);
    expect(walk.shown.peek()).toBe(5);
    expect(walk.steps.peek()).toBe(OUTLINE.steps.length);
    expect(walk.moment.peek()?.event).toMatchObject({ kind: 'forward', op: 'mean' });
    expect(walk.moment.peek()?.name(5)).toBe('out');
  });

  it('opens where it is told', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, -1);
    expect(walk.shown.peek()).toBe(12);
    expect(walk.moment.peek()?.snapshot.output).toContain('4.5000');
  });

  it('walks to and fro: the same place is the same snapshot', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, 0);
    const first: unknown[] = [];
    for (let k = 0; k <= 12; k += 1) {
      await walk.seek(k);
      first.push(structuredClone(walk.moment.peek()?.snapshot));
    }
    for (let k = 12; k >= 0; k -= 1) {
      await walk.seek(k);
      expect(walk.moment.peek()?.snapshot).toEqual(first[k]);
    }
  });

  it('stays between its ends', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, -1);
    await walk.move(5);
    expect(walk.shown.peek()).toBe(12);
    await walk.seek(-3);
    expect(at(walk)).toBe(0);
  });

  it('shows one moment at a time, and at last the one asked for last', async () => {
    const walk = session(lessonEngine((call) => (call === 'seek' ? 5 : 0)));
    await walk.load(LESSON, 0);
    await Promise.all([3, 7, 9, 2].map((k) => walk.seek(k)));
    expect([walk.shown.peek(), walk.position.peek()]).toEqual([2, 2]);
    expect(at(walk)).toBe(4);
  });

  it('two on one engine leave each other alone', async () => {
    const engine = lessonEngine();
    const [a, b] = [session(engine), session(engine)];
    await Promise.all([a.load(LESSON, 0), b.load(LESSON, 0)]);
    await a.move(3);
    expect([a.shown.peek(), b.shown.peek()]).toEqual([3, 0]);
    expect(a.run.peek()?.id).not.toBe(b.run.peek()?.id);
  });

  it('runs an edit after a pause, keeps its place, and closes the run before', async () => {
    const engine = lessonEngine();
    const walk = session(engine);
    await walk.load(LESSON, 7);
    walk.edit(`${LESSON}#`);
    walk.edit(`${LESSON}##`);
    expect(walk.stale.peek()).toBe(true);
    await vi.waitFor(() => expect(walk.stale.peek()).toBe(false));
    expect(walk.shown.peek()).toBe(7);
    await vi.waitFor(() => expect(engine.calls.filter(({ call }) => call === 'close')).toHaveLength(1));
    expect(engine.calls.filter(({ call }) => call === 'run')).toHaveLength(2);
    await walk.reset();
    expect(walk.source.peek()).toBe(LESSON);
  });

  it('plays to the end and stops there', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, 9);
    walk.play();
    await vi.waitFor(() => expect(walk.playing.peek()).toBe(false));
    expect(walk.shown.peek()).toBe(12);
  });

  it('a step by hand ends the play', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, 0);
    walk.play();
    await walk.move(-1);
    expect(walk.playing.peek()).toBe(false);
  });

  it('tells of every step that is shown, with the moment in place', async () => {
    const seen: (number | undefined)[] = [];
    const walk: Session = session(lessonEngine(), () => seen.push(at(walk)));
    await walk.load(LESSON, 0);
    await walk.seek(1);
    await walk.seek(12);
    expect(seen).toEqual([2, OUTLINE.events]);
  });
});

describe('the panels of numbers', () => {
  function later() {
    const waiting: (() => void)[] = [];
    const engine = lessonEngine();
    const idle: (() => void)[] = [];
    const queue = (into: (() => void)[]) => (work: () => void) => {
      into.push(work);
      return () => void into.splice(into.indexOf(work) >>> 0, 1);
    };
    const walk = createSession({
      engine,
      afterPaint: queue(waiting),
      whenIdle: queue(idle),
    });
    open.push(walk);
    const flush = (works: (() => void)[]): void => {
      for (const work of works.splice(0)) work();
    };
    return { walk, engine, flush, waiting, idle };
  }

  it('show a program that is loaded at once, and a step with the next picture', async () => {
    const { walk, flush, waiting } = later();
    await walk.load(LESSON, 0);
    expect(walk.settled.peek().shown).toBe(0);
    await new Promise((done) => setTimeout(done, 120));
    await walk.seek(3);
    expect([walk.shown.peek(), walk.settled.peek().shown]).toEqual([3, 0]);
    flush(waiting);
    expect(walk.settled.peek()).toEqual({ moment: walk.moment.peek(), shown: 3 });
  });

  it('follow steps that come fast after a while, with the picture after the last of them', async () => {
    const { walk, flush, waiting } = later();
    await walk.load(LESSON, 0);
    const told: number[] = [];
    const end = walk.settled.subscribe(({ shown }) => void told.push(shown));
    for (const place of [1, 2, 3]) await walk.seek(place);
    await vi.waitFor(() => expect(waiting).toHaveLength(1));
    await walk.seek(4);
    expect(told).toEqual([0]);
    flush(waiting);
    end();
    expect(told).toEqual([0, 4]);
    expect(waiting).toEqual([]);
  });

  it('have the moments beside the one that is shown asked for when there is time', async () => {
    const { walk, engine, flush, idle } = later();
    await walk.load(LESSON, 0);
    await walk.seek(5);
    const seeks = () => engine.calls.filter(({ call }) => call === 'seek').length;
    const before = seeks();
    flush(idle);
    await vi.waitFor(() => expect(seeks()).toBeGreaterThan(before));
    await new Promise((done) => setTimeout(done, 5));
    const asked = seeks();
    await walk.move(1);
    await walk.seek(4);
    expect([walk.shown.peek(), seeks()]).toEqual([4, asked]);
  });
});

describe('a program that is loading', () => {
  it('is what is walked then, not the one before', async () => {
    const walk = session(lessonEngine((call) => (call === 'run' ? 15 : 0)));
    await walk.load(LESSON, 2);
    const loaded = walk.load(`${LESSON}\n`);
    const steps = [walk.move(1), walk.seek(9), walk.move(-1)];
    expect(walk.position.peek()).toBe(2);
    await loaded;
    await Promise.all(steps);
    // It opens at 5; the last of what was asked is one step back.
    expect(walk.shown.peek()).toBe(4);
    walk.play();
    expect(walk.playing.peek()).toBe(true);
  });

  it('is forgotten with what was asked of it when another is loaded', async () => {
    const walk = session(lessonEngine((call) => (call === 'run' ? 15 : 0)));
    const first = walk.load(LESSON);
    const step = walk.seek(12);
    await walk.load(`${LESSON}\n`);
    await Promise.all([first, step]);
    expect(walk.shown.peek()).toBe(5);
  });
});

/** An engine whose run goes on until it is interrupted. */
function endless(): EnginePort {
  let finish: () => void = () => {};
  return {
    newRun: () => 1 as RunId,
    onProgress: () => () => {},
    async call(call, input) {
      if (call === 'run') await new Promise<void>((resolve) => (finish = resolve));
      if (call === 'interrupt') finish();
      const { run } = input as Calls['run']['in'];
      const result = { run, end: 'interrupted', outline: OUTLINE, line: 0, stdout: '', stderr: '' };
      if (call === 'layout') return lessonEngine().call(call, input);
      return (
        call === 'run' ? result : call === 'seek' ? await lessonEngine().call('seek', { run, at: 0 }) : null
      ) as never;
    },
  };
}

/** An engine that pauses a run where it is told to, and hands out its progress. */
function pausing() {
  const asked: { call: string; breaks?: unknown }[] = [];
  let tell: Parameters<EnginePort['onProgress']>[0] = () => {};
  let finish: () => void = () => {};
  const lesson = lessonEngine();
  const engine: EnginePort = {
    ...lesson,
    onProgress(listener) {
      tell = listener;
      return () => {
        tell = () => {};
      };
    },
    async call(call, input, signal) {
      if (!['run', 'resume', 'pause', 'interrupt'].includes(call)) return lesson.call(call, input, signal);
      asked.push({ call, breaks: 'breaks' in input ? input.breaks : undefined });
      if (call === 'pause') finish();
      if (call !== 'run' && call !== 'resume') return null as never;
      const wait = call === 'run' && asked.length === 1;
      if (wait) await new Promise<void>((resolve) => (finish = resolve));
      const result = (await lesson.call('run', input as Calls['run']['in'])) as Calls['run']['out'];
      return { ...result, end: asked.length < 4 ? 'paused' : 'done', line: 7 } as never;
    },
  };
  return { engine, asked, tell: (news: Parameters<typeof tell>[0]) => tell(news) };
}

describe('a run that takes its time', () => {
  it('tells how far it is, is paused, walked and gone on with', async () => {
    const { engine, asked, tell } = pausing();
    const walk = session(engine);
    const loaded = walk.load(LESSON);
    tell({ run: 1 as RunId, steps: 5, loops: [{ line: 3, round: 2, rounds: 8 }] });
    tell({ run: 9 as RunId, steps: 99, loops: [] });
    expect(walk.progress.peek()?.last).toMatchObject({ steps: 5, loops: [{ round: 2 }] });
    walk.hold();
    await loaded;
    // It opens where it stands.
    expect([walk.paused.peek(), walk.shown.peek(), walk.running.peek()]).toEqual([true, 12, false]);
    await walk.seek(4);
    expect(walk.shown.peek()).toBe(4);
    walk.pace.toggle(7);
    walk.pace.toggleWatch({ name: 'x' });
    await walk.toBreak();
    expect(walk.shown.peek()).toBe(5);
    // Beyond what there is the engine goes on, to a breakpoint or to the end.
    await walk.seek(12);
    await walk.toBreak();
    expect(asked.at(-1)).toEqual({ call: 'resume', breaks: { lines: [7], tensors: ['x'] } });
    expect(walk.paused.peek()).toBe(true);
    await walk.resume(false);
    expect(asked.at(-1)).toEqual({ call: 'resume', breaks: { lines: [], tensors: [] } });
    expect([walk.paused.peek(), walk.shown.peek()]).toEqual([false, 12]);
    await walk.resume(true);
    expect(asked).toHaveLength(4);
  });

  it('is over when it is stopped where it stands', async () => {
    const { engine } = pausing();
    const walk = session(engine);
    const loaded = walk.load(LESSON);
    walk.hold();
    await loaded;
    walk.stop();
    expect([walk.paused.peek(), walk.stopped.peek()]).toEqual([false, true]);
    await walk.seek(3);
    expect(walk.shown.peek()).toBe(3);
  });

  it('is run anew to its first breakpoint', async () => {
    const { engine, asked } = pausing();
    const walk = session(engine);
    const loaded = walk.load(LESSON);
    walk.hold();
    await loaded;
    walk.pace.toggle(5);
    await walk.runToBreak();
    expect(asked.at(-1)).toEqual({ call: 'run', breaks: { lines: [5], tensors: [] } });
  });
});

describe('breakpoints in what has run', () => {
  it('are walked to in either direction, to the ends where there is none', async () => {
    const walk = session(lessonEngine());
    await walk.load(LESSON, 0);
    walk.pace.toggleWatch({ name: 'x' });
    const places: number[] = [];
    for (const way of [1, 1, 1, -1, -1, -1] as const) {
      await walk.toBreak(way);
      places.push(walk.shown.peek());
    }
    expect(places).toEqual([1, 11, 12, 11, 1, 0]);
  });
});

describe('the place of a learner', () => {
  it('is kept across a text that is no Python', async () => {
    const lesson = lessonEngine();
    const error: Outline['steps'][number] = {
      event: 1,
      kind: 'error',
      phase: 'forward',
      line: 1,
      node: null,
      changed: [],
    };
    const engine: EnginePort = {
      ...lesson,
      async call(call, input, signal) {
        const answer = await lesson.call(call, input, signal);
        const broken = call === 'run' && (input as Calls['run']['in']).source.includes('(');
        return broken ? ({ ...(answer as object), outline: { ...OUTLINE, steps: [error] } } as never) : answer;
      },
    };
    const walk = session(engine);
    await walk.load('x');
    await walk.seek(4);
    for (const text of ['x(', 'x((', 'x y']) {
      walk.edit(text);
      await vi.waitFor(() => expect(walk.run.peek()?.source).toBe(text));
    }
    expect(walk.shown.peek()).toBe(4);
  });
});

describe('what goes wrong', () => {
  it('an endless program can be stopped, and what it did walked', async () => {
    const walk = session(endless());
    const loaded = walk.load('while True: pass');
    expect(walk.running.peek()).toBe(true);
    walk.stop();
    await loaded;
    expect([walk.running.peek(), walk.stopped.peek()]).toEqual([false, true]);
    expect(walk.steps.peek()).toBe(12);
  });

  it('an engine that cannot is told of by its code', async () => {
    const broken: EnginePort = {
      newRun: () => 1 as RunId,
      onProgress: () => () => {},
      call: () => Promise.reject(new EngineError('nosimd', 'too old')),
    };
    const walk = session(broken);
    await walk.load(LESSON);
    expect(walk.failure.peek()).toBe('nosimd');
    expect(walk.running.peek()).toBe(false);
  });

  it('a program that is replaced while it runs is not shown', async () => {
    const engine = lessonEngine((call) => (call === 'run' ? 10 : 0));
    const walk = session(engine);
    const first = walk.load('first');
    const second = walk.load('second', 3);
    await Promise.all([first, second]);
    expect(walk.run.peek()?.source).toBe('second');
    expect(walk.shown.peek()).toBe(3);
    expect(walk.failure.peek()).toBeNull();
  });

  it('nothing happens after it is disposed of', async () => {
    const engine = lessonEngine((call) => (call === 'run' ? 5 : 0));
    const walk = session(engine);
    const loaded = walk.load(LESSON);
    walk.dispose();
    await loaded;
    expect(walk.run.peek()).toBeNull();
  });
});
