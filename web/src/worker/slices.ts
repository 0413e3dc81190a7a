/** Long work in short slices, so that a thread stays responsive while a program runs. */

/** A slice ends, about, after this many milliseconds: half a frame. */
const SLICE_MS = 8;

const FIRST_SLICE = 2_000;
const LONGEST_SLICE = 2 ** 31;

/** How many instructions fill a slice, learnt from the slices that have been. */
export interface Pace {
  next(): number;
  record(instructions: number, milliseconds: number): void;
}

export function createPace(target = SLICE_MS, first = FIRST_SLICE): Pace {
  let size = first;
  return {
    next: () => size,
    record(instructions, milliseconds) {
      // One slow instruction says little about the next slice, a fast one nothing at all: the size
      // at most doubles, but falls at once, since a slice that is too long is felt.
      const fitting = milliseconds > 0 ? (instructions * target) / milliseconds : Number.POSITIVE_INFINITY;
      size = Math.round(Math.min(Math.max(fitting, 1), 2 * size, LONGEST_SLICE));
    },
  };
}

export interface Slicing {
  /** Does at most `instructions` of the work; true while there is more. */
  work(instructions: number): boolean;
  /** Asked between slices; true ends the work. */
  stopped(): boolean;
  /** Told after each slice. */
  progressed?(instructions: number): void;
  now?(): number;
  /** Of work like this that has been done before. */
  pace?: Pace;
}

/** Works until there is no more, or it is stopped. Between slices everybody else has their turn. */
export async function runInSlices({
  work,
  stopped,
  progressed,
  now = () => performance.now(),
  pace = createPace(),
}: Slicing): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  // A message, unlike a timeout, is not held back by 4 ms, and unlike a microtask lets other messages in.
  const turn = () =>
    new Promise<void>((resolve) => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  try {
    for (;;) {
      const instructions = pace.next();
      const start = now();
      const more = work(instructions);
      pace.record(instructions, now() - start);
      progressed?.(instructions);
      if (!more) return;
      await turn();
      if (stopped()) return;
    }
  } finally {
    port1.close();
  }
}
