import { describe, expect, it } from 'vitest';
import { createSeeker } from '../../web/src/app/model/seeker';

/** A source of snapshots that answers when it is told to. */
function controlled() {
  const asked: number[] = [];
  const open: { at: number; resolve: (found: string) => void; reject: (reason: Error) => void }[] = [];
  const shown: number[] = [];
  const seeker = createSeeker<string>(
    (at) =>
      new Promise((resolve, reject) => {
        asked.push(at);
        open.push({ at, resolve, reject });
      }),
    (found, at) => {
      expect(found).toBe(`moment ${at}`);
      shown.push(at);
    },
  );
  const settle = async (act: (call: (typeof open)[number]) => void): Promise<void> => {
    const call = open.shift();
    if (call) act(call);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const answer = () => settle(({ at, resolve }) => resolve(`moment ${at}`));
  const refuse = () => settle(({ reject }) => reject(new Error('no')));
  return { seeker, asked, shown, answer, refuse };
}

describe('createSeeker', () => {
  it('has one question under way, and keeps only the latest wish', async () => {
    const { seeker, asked, shown, answer } = controlled();
    const all = [1, 2, 3, 4].map((at) => seeker.seek(at));
    expect(asked).toEqual([1]);
    await answer();
    expect(asked).toEqual([1, 4]);
    expect(shown).toEqual([]);
    await answer();
    expect(shown).toEqual([4]);
    await Promise.all(all);
  });
  it('remembers what it has seen, also what came too late', async () => {
    const { seeker, asked, shown, answer } = controlled();
    void seeker.seek(1);
    void seeker.seek(2);
    await answer();
    await answer();
    await seeker.seek(1);
    await seeker.seek(2);
    expect(asked).toEqual([1, 2]);
    expect(shown).toEqual([2, 1, 2]);
  });
  it('forgets the oldest', async () => {
    const { seeker, asked, answer } = controlled();
    for (let at = 0; at <= 64; at += 1) {
      const done = seeker.seek(at);
      await answer();
      await done;
    }
    void seeker.seek(0);
    expect(asked.at(-1)).toBe(0);
    expect(asked).toHaveLength(66);
  });
  it('a wish that is overtaken from memory is not shown later', async () => {
    const { seeker, shown, answer } = controlled();
    void seeker.seek(1);
    await answer();
    void seeker.seek(2);
    void seeker.seek(1);
    await answer();
    expect(shown).toEqual([1, 1]);
  });
  it('tells those who wait when it cannot be had, and goes on', async () => {
    const { seeker, shown, answer, refuse } = controlled();
    const failed = seeker.seek(1);
    const heard = expect(failed).rejects.toThrow('no');
    await refuse();
    await heard;
    void seeker.seek(2);
    await answer();
    expect(shown).toEqual([2]);
  });
  it('an overtaken question may fail without harm', async () => {
    const { seeker, shown, answer, refuse } = controlled();
    const first = seeker.seek(1);
    const second = seeker.seek(2);
    await refuse();
    await answer();
    await Promise.all([first, second]);
    expect(shown).toEqual([2]);
  });
  it('shows nothing after it is closed', async () => {
    const { seeker, shown, answer } = controlled();
    const waiting = seeker.seek(1);
    seeker.close();
    await answer();
    await waiting;
    expect(shown).toEqual([]);
  });

  it('has ready what is likely to be wished for, and a wish comes first', async () => {
    const { seeker, asked, shown, answer } = controlled();
    seeker.ready(4);
    seeker.ready(2);
    const wish = seeker.seek(9);
    await answer();
    expect([asked, shown]).toEqual([[4, 9], []]);
    await answer();
    await wish;
    // What is ready is shown without being asked for, and at once.
    void seeker.seek(4);
    expect([asked, shown]).toEqual([
      [4, 9],
      [9, 4],
    ]);
    seeker.close();
    seeker.ready(7);
    expect(asked).toEqual([4, 9]);
  });
});
