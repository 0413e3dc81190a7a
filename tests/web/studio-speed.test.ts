import { describe, expect, it } from 'vitest';
import { createFullSpeed, createShare, type Ran, type Run } from '../../web/src/app/studio/state/full-speed';

const run = (steps: number): Run => ({ steps, budget: 20, every: 0, look: null });

/** An engine whose runs end when the next one is asked for. */
function engine() {
  const asked: number[] = [];
  const taken: number[] = [];
  let end = (): void => {};
  const speed = createFullSpeed(
    ({ steps }) => {
      asked.push(steps);
      end();
      return new Promise<Ran>((resolve) => {
        end = () => resolve({ state: { step: steps } } as Ran);
      });
    },
    ({ state }) => taken.push(state.step),
  );
  return { speed, asked, taken };
}

describe('full speed', () => {
  it('has the next run under way before it shows what the one before has done', async () => {
    const { speed, asked, taken } = engine();
    await speed.next(run(1));
    expect([asked, taken]).toEqual([[1], []]);
    await speed.next(run(2));
    expect([asked, taken]).toEqual([[1, 2], [1]]);
    await speed.next(run(3));
    expect([asked, taken]).toEqual([
      [1, 2, 3],
      [1, 2],
    ]);
  });

  it('ends with what is under way, once', async () => {
    const { speed, asked, taken } = engine();
    await speed.end();
    expect(asked).toEqual([]);
    await speed.next(run(5));
    await speed.end();
    await speed.end();
    expect([asked, taken]).toEqual([[5, 0], [5]]);
  });

  it('tells who takes a run that failed, and begins anew after it', async () => {
    const errors = [new Error('lost'), null];
    const speed = createFullSpeed(
      async () => {
        const error = errors.shift();
        if (error) throw error;
        return {} as Ran;
      },
      () => {},
    );
    await speed.next(run(1));
    await expect(speed.next(run(2))).rejects.toThrow('lost');
    await speed.end();
  });
});

describe('the share of training', () => {
  /** Times of frames, some beats apart, of a screen that has one each `ms`. */
  const shareAfter = (ms: number, beats: readonly number[]): number => {
    const share = createShare();
    let now = 0;
    let last = share(now);
    for (const each of beats) {
      now += each * ms;
      last = share(now);
    }
    return last;
  };
  const times = (n: number, ...beats: number[]): number[] => Array.from({ length: n }, () => beats).flat();

  it('is all there is while pictures are in time', () => {
    expect(shareAfter(1000 / 60, times(200, 1))).toBeGreaterThan(1000 / 60);
    expect(shareAfter(1000 / 30, times(200, 1))).toBeGreaterThan(1000 / 30);
    // A screen of 120 is not late with 60 pictures.
    expect(shareAfter(1000 / 120, [1, ...times(200, 2)])).toBeGreaterThan(1000 / 60);
  });

  it('gets smaller while they are late, to a half; and comes back', () => {
    expect(shareAfter(1000 / 60, [1, ...times(200, 2)])).toBeCloseTo(1000 / 120, 5);
    expect(shareAfter(1000 / 60, [1, ...times(20, 2), ...times(400, 1)])).toBeGreaterThan(1000 / 60);
    // One picture in fifty is no reason.
    expect(shareAfter(1000 / 60, times(20, ...times(49, 1), 2))).toBeGreaterThan(1000 / 60);
  });
});
