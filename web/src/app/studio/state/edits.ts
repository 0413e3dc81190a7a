/** What the learner does to the network: edits, which begin it anew, and changes where it is. Both can be taken back. */
import { batch } from '@preact/signals';
import type { Change, NetSpec, Refusal } from '../../../shared/studio';
import type { NetState } from '../../../shared/studio-calls';
import { fromTheBeginning, partedAt } from '../model/by-hand';
import { type CurvePoint, upTo } from '../model/curve-log';
import type { Edit } from '../model/edit';
import { did, type History } from '../model/history';
import { ratesAt, withRates } from '../model/rates';
import type { Screen, StudioSignals } from './studio-signals';

export interface Edits {
  /** The network that is edited begins with its rates, and with what was done by hand, as they stand. */
  alter(edit: Edit, gesture: string | null): void;
  /** To another place in the history; what was only done by hand is taken back where it was done. */
  turn(way: (history: History<NetSpec>) => History<NetSpec>): void;
  /** Another network altogether. */
  replace(spec: NetSpec, step: number): Promise<void>;
  /** Something done to the network where it is: what was ahead is forgotten. */
  amend(task: () => Promise<NetState | { refused: Refusal }>, gesture?: string | null): Promise<Refusal | null>;
}

export interface EditsParts {
  signals: StudioSignals;
  screen: Screen;
  /** Has the engine build the spec; `past`: what the curve was on the way to the step. */
  open(step?: number, past?: readonly CurvePoint[]): Promise<void>;
  look(): Promise<void>;
  does(task: () => Promise<void>): Promise<void>;
}

export function createEdits({ signals, screen, open, look, does }: EditsParts): Edits {
  const { history, built, state, told, latest, curve } = signals;

  /** The history with all that was done by hand until now, so that it can be gone back to. */
  function logged(): History<NetSpec> {
    const [past, log] = [history.peek(), state.peek()?.changes ?? []];
    if (built.peek() !== past.now || JSON.stringify(log) === JSON.stringify(past.now.changes)) return past;
    return { ...past, now: { ...past.now, changes: log } };
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

  return {
    alter(edit, gesture) {
      const past = logged();
      const { now } = past;
      const step = built.peek() === history.peek().now ? (state.peek()?.step ?? 0) : 0;
      const done = now.changes.filter((each) => each.step <= step);
      const started =
        done.length === 0 ? now : { ...withRates(now, ratesAt(now, done, step)), changes: fromTheBeginning(done) };
      const lost: string[] = [];
      const next = edit(started, (names) => lost.push(...names));
      if (next === started) return;
      told.value = lost.length > 0 ? { kind: 'lost', names: lost } : null;
      history.value = did(past, next, gesture);
      void open();
    },
    turn(way) {
      const from = logged();
      const next = way(from);
      const step = partedAt(from.now, next.now);
      told.value = null;
      history.value = next;
      void open(step, step > 0 ? upTo(curve.peek(), step) : []);
    },
    replace(spec, step) {
      told.value = null;
      history.value = did(logged(), spec);
      return open(step);
    },
    async amend(task, gesture = null) {
      let refused: Refusal | null = null;
      await does(async () => {
        const answer = await task();
        if ('refused' in answer) {
          refused = answer.refused;
          return;
        }
        latest.value = answer.step;
        curve.value = upTo(curve.peek(), answer.step);
        screen.arrive(answer);
        note(answer.changes, gesture);
        await look();
      });
      return refused;
    },
  };
}
