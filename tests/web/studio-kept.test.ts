import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { fitting, type Kept, keptText, listText, readList } from '../../web/src/app/studio/model/kept';
import { storeKept } from '../../web/src/app/studio/state/kept-store';
import { makeNetSpec } from '../../web/src/shared/studio';

const run = (id: number, name: string): Kept => ({
  id,
  name,
  spec: { ...makeNetSpec(), changes: [{ step: 3, lr: 0.5, batch: 20 }] },
  step: 40,
  curve: [
    { step: 0, batch: Number.NaN, train: 0.7, test: null, trainScore: 0.5, testScore: null },
    { step: 40, batch: 0.25, train: 0.125, test: null, trainScore: 1, testScore: null },
  ],
});
const names = (runs: readonly { name: string }[]): string[] => runs.map(({ name }) => name);

/** A browser's storage of so many characters. */
function storageOf(room = 5_000_000): Storage {
  const all = new Map<string, string>();
  return {
    getItem: (key: string) => all.get(key) ?? null,
    setItem(key: string, text: string) {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError');
      all.set(key, text);
    },
  } as Storage;
}

describe('runs that are kept', () => {
  it('are the same when they are read again, but for what no screen shows of a long curve', () => {
    const [back] = readList(listText([keptText(run(7, 'tanh “a”'))])) ?? [];
    const { id: _, ...all } = run(7, 'tanh “a”');
    expect(back).toEqual(all);
    const curve = Array.from({ length: 4000 }, (_, step) => ({ ...all.curve[1], step }) as Kept['curve'][0]);
    const thin = readList(listText([keptText({ ...run(1, 'long'), curve })]))?.[0]?.curve ?? [];
    expect([thin.length <= 241, thin[0]?.step, thin.at(-1)?.step]).toEqual([true, 0, 3999]);
  });

  it('are read one by one: what is none is left out, and a text without any is told', () => {
    const broken = keptText(run(1, 'broken')).replace('"layers":[', '"layers":[3,');
    const endless = keptText({ ...run(1, 'endless'), step: 1e12 });
    expect(names(readList(listText([broken, endless, keptText(run(2, 'whole')), '7'])) ?? [])).toEqual(['whole']);
    for (const text of ['', '[]', '{"version":2,"runs":[]}', '{"version":1}']) expect(readList(text)).toBeNull();
  });

  it('are stored from the newest on, as far as there is room', () => {
    const { texts, left } = fitting(
      [run(1, 'a'), run(2, 'b'), run(3, 'c'), run(4, 'd')],
      (each) => each.name.repeat(4),
      {
        most: 3,
        room: 8,
      },
    );
    expect([texts, [...left]]).toEqual([
      ['cccc', 'dddd'],
      [2, 1],
    ]);
  });

  it('are there again in the next page, without those that were dropped', () => {
    const storage = storageOf();
    const first = signal<readonly Kept[]>([]);
    const store = storeKept(first, storage);
    first.value = [run(1, 'a'), run(2, 'b')];
    first.value = [run(2, 'renamed')];
    store.dispose();
    const second = signal<readonly Kept[]>([]);
    expect(storeKept(second, storage).storing.value).toBe('yes');
    expect(names(second.value)).toEqual(['renamed']);
    second.value = [];
    const third = signal<readonly Kept[]>([]);
    storeKept(third, storage);
    expect(third.value).toEqual([]);
  });

  it('end with the page where storage is denied, full, or holds what this page cannot read', () => {
    const denied = signal<readonly Kept[]>([]);
    expect(storeKept(denied, null).storing.value).toBe('denied');
    denied.value = [run(1, 'a')];
    expect(denied.value).toHaveLength(1);

    const forbidding = {
      getItem() {
        throw new DOMException('no', 'SecurityError');
      },
    } as unknown as Storage;
    expect(storeKept(signal<readonly Kept[]>([]), forbidding).storing.value).toBe('denied');

    const full = signal<readonly Kept[]>([]);
    const store = storeKept(full, storageOf(10));
    full.value = [run(1, 'a')];
    expect([...store.left.value]).toEqual([1]);

    const foreign = storageOf();
    foreign.setItem('gradwalk.studio.runs', '{"version":2}');
    storeKept(signal<readonly Kept[]>([]), foreign);
    expect(foreign.getItem('gradwalk.studio.runs')).toBe('{"version":2}');
  });
});
