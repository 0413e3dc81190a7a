/** One network, its training and the moment that is shown: the whole state of the studio, as signals. */
import { batch, computed, signal } from '@preact/signals';
import { type Change, makeNetSpec, type NetSpec, type Refusal } from '../../../shared/studio';
import type { NetCalls, NetId, NetLook, NetLooked, NetMoment, NetOpened, NetState } from '../../../shared/studio-calls';
import { asEngineError } from '../../engine-error';
import { fromTheBeginning, partedAt } from '../model/by-hand';
import { appended, type CurvePoint, pointOf, pointsOf, upTo } from '../model/curve-log';
import type { Edit } from '../model/edit';
import { epochsOf } from '../model/epochs';
import { begin, did, type History, redone, undone } from '../model/history';
import { ratesAt, withRates } from '../model/rates';
import { type Cursor, moved, phaseOf, type StudioUnit, stagesOf } from '../model/stages';
import type { Selection } from '../model/values';
import { createFullSpeed, createShare, type Ran, type Run } from './full-speed';
import { inside, lookOf, type NetMaps } from './look';
import { makeLane, type NetEngine } from './net-engine';
import type { Mode, Studio, Told } from './studio-shape';

export interface StudioParts {
  engine: NetEngine;
  net: NetId;
  /** Resolves at the next frame, with its time in ms. */
  frame: () => Promise<number>;
  spec?: NetSpec;
}

/** More steps than any engine makes for a picture. */
const MANY = 1_000_000;
/** What is read, and not only seen, changes no more often than this; at up to four beats a second with each. */
const CALM_MS = 200;

/** What is of a step that they name, or is not looked at closely while it moves: the engine need not stand still. */
const PASSING: readonly (keyof NetCalls)[] = ['netFlow', 'netHistograms', 'netConfusion'];

export function createStudio({ engine, net, frame, spec: first = makeNetSpec() }: StudioParts): Studio {
  const history = signal<History<NetSpec>>(begin(first));
  const spec = computed(() => history.value.now);
  const stages = computed(() => stagesOf(spec.value));
  const opened = signal<NetOpened | null>(null);
  const refusal = signal<Refusal | null>(null);
  const failure = signal<string | null>(null);
  const told = signal<Told | null>(null);
  const state = signal<NetState | null>(null);
  const cursor = signal<Cursor>({ step: 0, stage: 0 });
  const latest = signal(0);
  /** What the engine's network was built of. */
  const built = signal<NetSpec | null>(null);
  const epochs = computed(() => epochsOf(built.value?.batch ?? 1, opened.value?.data.train ?? 1, state.value?.changes));
  const curve = signal<readonly CurvePoint[]>([]);
  const playing = signal(false);
  const unit = signal<StudioUnit>('epoch');
  const speed = signal<number>(15);
  const mode = signal<Mode>('forward');
  const selection = signal<Selection | null>(null);
  const sample = signal(0);
  const moment = signal<NetMoment | null>(null);
  const maps = signal<NetMaps | null>(null);
  const calm = signal<{ moment: NetMoment | null; state: NetState | null }>({ moment: null, state: null });
  const lane = makeLane();
  let calmed = 0;
  let disposed = false;
  /** Of the latest wish to open and to seek: earlier ones need not be fulfilled. */
  let wish = 0;

  function fail(error: unknown): void {
    const { code } = asEngineError(error, 'engine');
    if (disposed || code === 'cancelled') return;
    playing.value = false;
    failure.value = code;
  }

  /** A task on the engine, after those that were asked for before; `moving`: it trains on at full speed. */
  async function does(task: () => Promise<void>, moving = false): Promise<void> {
    await lane(async () => {
      if (disposed) return;
      try {
        if (!moving) await ahead.end();
        await task();
      } catch (error) {
        fail(error);
      }
    });
  }

  function settleCalm(now: boolean): void {
    const time = performance.now();
    if (!now && time - calmed < CALM_MS) return;
    calmed = time;
    calm.value = { moment: moment.peek(), state: state.peek() };
  }

  function show(how: NetLook | null, { maps: seen, moment: found }: NetLooked): void {
    batch(() => {
      maps.value = how && { ...seen, ...how };
      moment.value = found;
      settleCalm(!playing.peek());
    });
  }

  /** Everything that is drawn, of the step the engine is at. */
  async function look(): Promise<void> {
    const step = state.peek()?.step ?? 0;
    const how = lookOf(opened.peek(), playing.peek());
    if (!how) return;
    const { resolution: points, low, high, dims } = how;
    const [seen, found] = await Promise.all([
      dims === 1
        ? engine.call('netCurve', { net, points, low: low[0], high: high[0] })
        : engine.call('netMaps', { net, resolution: points, low, high }),
      engine.call('netMoment', { net, step }),
    ]);
    show(how, { maps: seen, moment: found });
  }

  function arrive(next: NetState, stage = 0): void {
    batch(() => {
      state.value = next;
      cursor.value = { step: next.step, stage };
      latest.value = Math.max(latest.peek(), next.step);
    });
  }

  /** `past`: what the curve was on the way there. */
  async function open(step = 0, past: readonly CurvePoint[] = []): Promise<void> {
    wish += 1;
    const mine = wish;
    playing.value = false;
    await does(async () => {
      if (mine !== wish) return;
      const asked = spec.peek();
      const answer = await engine.call('netOpen', { net, spec: asked });
      failure.value = null;
      if ('refused' in answer) {
        refusal.value = answer.refused;
        return;
      }
      refusal.value = null;
      opened.value = answer;
      built.value = asked;
      latest.value = 0;
      curve.value = [pointOf(answer.state)];
      selection.value = inside(selection.peek(), answer) ? selection.peek() : null;
      sample.value = 0;
      arrive(step === 0 ? answer.state : await engine.call('netSeek', { net, step }));
      if (step > 0)
        curve.value = appended(past.length > 0 ? past : curve.peek(), [pointOf(state.peek() ?? answer.state)]);
      await look();
    });
  }

  const start = (run: Run): Promise<Ran> => engine.call('netRun', { net, ...run });

  function take({ state: next, curve: fresh, looked }: Ran, { look: how }: Run): void {
    batch(() => {
      curve.value = appended(curve.peek(), [...pointsOf(fresh, next.test !== null), pointOf(next)]);
      arrive(next);
      if (next.stop) playing.value = false;
      if (looked) show(how, looked);
    });
  }

  const ahead = createFullSpeed(start, take);

  /** Trains. While it plays, what is drawn comes with it. */
  async function run(steps: number, every = 0): Promise<void> {
    const how = playing.peek() ? lookOf(opened.peek(), true) : null;
    const asked = { steps, budget: 50, every, look: how };
    take(await start(asked), asked);
    if (how && !playing.peek()) await look();
  }

  const batchesAt = (step: number): number => epochs.peek().begin(step, 1) - epochs.peek().begin(step);

  /** Trains until a step, or until something stops it. */
  async function runTo(step: number): Promise<void> {
    while (!disposed) {
      const at = state.peek();
      if (!at || at.step >= step || at.stop?.step === at.step - 1) return;
      const before = at.step;
      await run(step - at.step, batchesAt(at.step));
      if (state.peek()?.step === before) return;
    }
  }

  /** Where the cursor is to be, and the engine with it. */
  async function go(to: Cursor): Promise<void> {
    const at = state.peek();
    if (!at) return;
    if (to.step === at.step) {
      cursor.value = to;
      return;
    }
    if (to.step > at.step && to.step > latest.peek()) await runTo(to.step);
    else arrive(await engine.call('netSeek', { net, step: to.step }));
    if (state.peek()?.step === to.step) cursor.value = to;
    await look();
  }

  function follow(): void {
    const stage = stages.peek()[cursor.peek().stage];
    if (!stage || cursor.peek().stage === 0) return;
    if (phaseOf(stage) !== 'update') mode.value = phaseOf(stage) === 'backward' ? 'backward' : 'forward';
  }

  const frameOf = () => ({ stages: stages.peek(), epochs: epochs.peek() });

  const wholly = (): boolean => unit.peek() === 'batch' || unit.peek() === 'epoch';

  async function beat(units: number): Promise<void> {
    if (!wholly()) {
      await go(moved(cursor.peek(), 1, unit.peek(), frameOf()));
      return follow();
    }
    const { step } = cursor.peek();
    // The end of each beat is evaluated: all epochs would take twice the time of their training.
    if (unit.peek() === 'batch') await run(units, 0);
    else await run(epochs.peek().begin(step, units) - step, batchesAt(step));
  }

  async function loop(): Promise<void> {
    let last = await frame();
    let next = frame();
    const share = createShare();
    let owed = 1;
    while (playing.peek() && !disposed) {
      const now = await next;
      // Before anything is drawn: what comes with this beat is to be there for the frame after it.
      next = frame();
      owed = Math.min(owed + ((now - last) / 1000) * speed.peek(), 1 + speed.peek());
      last = now;
      if (owed < 1) continue;
      const units = Math.floor(owed);
      const freely = !Number.isFinite(units) && wholly();
      owed = Number.isFinite(owed) ? owed - units : 1;
      const onward = { steps: MANY, budget: share(now), every: 0, look: lookOf(opened.peek(), true) };
      const go = freely ? () => ahead.next(onward) : () => beat(Number.isFinite(units) ? units : 1);
      await does(() => (playing.peek() ? go() : Promise.resolve()), freely);
    }
    // What was drawn while it moved was coarser.
    await does(look);
  }

  /** Something done to the network where it is: what was ahead is forgotten. */
  async function amend(
    task: () => Promise<NetState | { refused: Refusal }>,
    gesture: string | null = null,
  ): Promise<Refusal | null> {
    let refused: Refusal | null = null;
    await does(async () => {
      const answer = await task();
      if ('refused' in answer) {
        refused = answer.refused;
        return;
      }
      latest.value = answer.step;
      curve.value = upTo(curve.peek(), answer.step);
      arrive(answer);
      note(answer.changes, gesture);
      await look();
    });
    return refused;
  }

  /** What was done by hand can be taken back like an edit. */
  function note(changes: Change[], gesture: string | null): void {
    const past = history.peek();
    if (built.peek() !== past.now) return;
    const now = { ...past.now, changes };
    batch(() => {
      history.value = did(past, now, gesture);
      built.value = now;
    });
  }

  /** The history with all that was done by hand until now, so that it can be gone back to. */
  function logged(): History<NetSpec> {
    const [past, log] = [history.peek(), state.peek()?.changes ?? []];
    if (built.peek() !== past.now || JSON.stringify(log) === JSON.stringify(past.now.changes)) return past;
    return { ...past, now: { ...past.now, changes: log } };
  }

  function replace(next: History<NetSpec>, lost: readonly string[] = []): void {
    told.value = lost.length > 0 ? { kind: 'lost', names: lost } : null;
    history.value = next;
    void open();
  }

  /** To another place in the history; what was only done by hand is taken back where it was done. */
  function turn(way: (history: History<NetSpec>) => History<NetSpec>): void {
    const from = logged();
    const next = way(from);
    const step = partedAt(from.now, next.now);
    told.value = null;
    history.value = next;
    void open(step, step > 0 ? upTo(curve.peek(), step) : []);
  }

  /** The network that is edited begins with its rates, and with what was done by hand, as they stand. */
  function alter(edit: Edit, gesture: string | null): void {
    const past = logged();
    const { now } = past;
    const step = built.peek() === history.peek().now ? (state.peek()?.step ?? 0) : 0;
    const done = now.changes.filter((each) => each.step <= step);
    const started =
      done.length === 0 ? now : { ...withRates(now, ratesAt(now, done, step)), changes: fromTheBeginning(done) };
    const lost: string[] = [];
    const next = edit(started, (names) => lost.push(...names));
    if (next !== started) replace(did(past, next, gesture), lost);
  }

  const studio: Studio = {
    spec,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    opened,
    refusal,
    failure,
    told,
    state,
    stages,
    epochs,
    cursor,
    latest,
    curve,
    playing,
    unit,
    speed,
    mode,
    selection,
    sample,
    moment,
    maps,
    calm,
    net,
    ask: (call, input, signal) =>
      lane(async () => {
        if (!PASSING.includes(call) && input.net === net) await ahead.end();
        return engine.call(call, input, signal);
      }),
    edit: (edit, gesture) => alter(edit, gesture ?? null),
    undo: () => studio.canUndo.peek() && turn(undone),
    redo: () => studio.canRedo.peek() && turn(redone),
    load(next, step = 0) {
      told.value = null;
      history.value = did(logged(), next);
      return open(step);
    },
    async change(change, gesture) {
      const refused = await amend(() => engine.call('netChange', { net, change }), gesture);
      told.value = refused && { kind: 'refused', refusal: refused };
      return refused;
    },
    takeWeights: (format, bytes) => amend(() => engine.call('netImport', { net, format, bytes })),
    play() {
      if (playing.peek() || !opened.peek() || refusal.peek()) return;
      playing.value = true;
      void loop();
    },
    pause() {
      playing.value = false;
    },
    move(by) {
      playing.value = false;
      return does(async () => {
        await go(moved(cursor.peek(), by, unit.peek(), frameOf()));
        follow();
      });
    },
    seek(step) {
      playing.value = false;
      wish += 1;
      const mine = wish;
      return does(() => (mine === wish ? go({ step: Math.max(step, 0), stage: 0 }) : Promise.resolve()));
    },
    seekStage(stage) {
      playing.value = false;
      cursor.value = { step: cursor.peek().step, stage };
      follow();
    },
    settled: () => lane(() => Promise.resolve()),
    dispose() {
      disposed = true;
      playing.value = false;
      void engine.call('netClose', { net }).catch(() => {});
    },
  };
  void open();
  return studio;
}
