/** Puts a run, its moments and its graphs on the screen. */
import { batch } from '@preact/signals';
import type { RunId } from '../../shared/protocol';
import { indexOutline, type Moment, momentOf, type OutlineIndex } from '../model/lookup';
import type { Picture } from '../model/picture';
import { createSeeker, type Seeker } from '../model/seeker';
import { eventsAt, stepAt } from '../model/steps';
import type { Pace } from './pace';
import type { Pictures } from './pictures';
import type { EnginePort, Run } from './questions';
import type { SessionSignals } from './session-signals';
import { isLong, turn } from './turn';

export interface ShowingParts {
  engine: EnginePort;
  signals: SessionSignals;
  pictures: Pictures;
  pace: Pace;
  failBy(reason: unknown): void;
  isDisposed(): boolean;
}

export interface Showing {
  /** Puts a run that has ended on the screen, in one piece with its moment at a place. */
  show(next: Run, place: number): Promise<void>;
  /** Shows the graph of the moment as soon as it is laid out, if it is still the one wanted then. */
  redraw(shown?: (picture: Picture) => void): Promise<void>;
  /** Of the run that is shown. */
  seeker(): Seeker | null;
  close(run: RunId): Promise<void>;
}

export function createShowing({ engine, signals, pictures, pace, failBy, isDisposed }: ShowingParts): Showing {
  const { run, position, shown, moment, picture, pointed, failure } = signals;
  let seeker: Seeker | null = null;

  async function close(id: RunId): Promise<void> {
    // A run that is gone already is closed.
    await engine.call('close', { run: id }).catch(() => null);
  }

  /** What is at a position of a run: the state there, and the step that led to it with what it names. */
  async function momentAt(of: Run, index: OutlineIndex, place: number): Promise<Moment> {
    const { outline } = of.result;
    const at = eventsAt(outline, place);
    const own = stepAt(outline, place)?.event ?? at;
    const seekEvent = (event: number) => engine.call('seek', { run: of.id, at: event });
    const asked = [seekEvent(at), own === at ? undefined : seekEvent(own), pictures.at(outline, at)] as const;
    const [snapshot, step] = await Promise.all(asked);
    return momentOf(outline, index, of.source, snapshot, step);
  }

  async function redraw(placed?: (picture: Picture) => void): Promise<void> {
    const of = moment.peek();
    if (!of) return;
    const { outline, snapshot } = of;
    try {
      await pictures.at(outline, snapshot.at);
    } catch (reason) {
      return failBy(reason);
    }
    const found = pictures.known(outline, snapshot.at);
    if (!found || moment.peek() !== of) return;
    batch(() => {
      picture.value = found;
      placed?.(found);
    });
  }

  function put(found: Moment, at: number): void {
    const drawn = pictures.known(found.outline, found.snapshot.at);
    batch(() => {
      moment.value = found;
      shown.value = at;
      if (drawn) picture.value = drawn;
    });
    // Folded in another way since this moment was last asked for.
    if (!drawn) void redraw();
  }

  return {
    async show(next, place) {
      const { outline } = next.result;
      // Of a run that did the same as the one before, numbers aside, the outline is the same.
      const index =
        outline === moment.peek()?.outline ? (moment.peek()?.index ?? indexOutline(outline)) : indexOutline(outline);
      if (isLong(outline)) await turn();
      const first = await momentAt(next, index, place);
      if (isDisposed()) return void close(next.id);
      const before = run.peek();
      seeker?.close();
      seeker = createSeeker((at) => momentAt(next, index, at), put);
      batch(() => {
        if (before?.id !== next.id) pace.forgetNodes();
        run.value = next;
        pointed.value = null;
        position.value = place;
        put(first, place);
        failure.value = null;
      });
      if (before && before.id !== next.id) void close(before.id);
    },
    redraw,
    seeker: () => seeker,
    close,
  };
}
