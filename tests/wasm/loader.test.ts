import { beforeEach, describe, expect, test } from 'vitest';
import { type Engine, type Handle, load } from '../../wasm/loader';
import type { Outline, Snapshot, Trace } from '../../web/src/shared/trace';
import { bundlesOf, compileModule, loadModule, type ModuleName } from './module';

const lesson = `import torch
x = torch.ones(2, 2, requires_grad=True)
y = x + 2
z = y * y * 3
out = z.mean()
out.backward()
print(x.grad)
`;
const lessonPrints = 'tensor([[4.5000, 4.5000],\n        [4.5000, 4.5000]])\n';
const FOREVER = 'while True:\n    pass\n';
const ALL = 1_000_000;

const names: ModuleName[] = ['gradwalk', 'gradwalk-relaxed'];
describe.each(names)('%s', (name) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await loadModule(name);
  });

  const faultOf = (f: () => unknown): unknown => {
    try {
      f();
    } catch (error) {
      return (error as { fault?: unknown }).fault;
    }
    return 'none';
  };

  test('wants nothing from outside but the notice that memory has grown, and the time', async () => {
    const imports = WebAssembly.Module.imports(await compileModule(name)).map((each) => `${each.module}.${each.name}`);
    expect(imports.sort()).toEqual(['env.emscripten_notify_memory_growth', 'wasi_snapshot_preview1.clock_time_get']);
  });

  test('has the version of the package', () => {
    expect(engine.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  describe('a run', () => {
    test('prints what the lesson prints', () => {
      const run = engine.open(lesson);
      expect(engine.run(run, ALL)).toBe('done');
      expect(engine.stderr(run)).toBe('');
      expect(engine.stdout(run)).toBe(lessonPrints);
      expect(engine.stdout(run)).toBe('');
    });

    test('comes to the same in slices of one instruction', () => {
      const [whole, sliced] = [engine.open(lesson), engine.open(lesson)];
      engine.run(whole, ALL);
      while (engine.run(sliced, 1) === 'paused');
      expect(engine.stdout(sliced)).toBe(lessonPrints);
      expect(engine.trace(sliced)).toBe(engine.trace(whole));
    });

    test('that fails has its traceback', () => {
      const run = engine.open('print("一")\n1 / 0\n');
      expect(engine.run(run, ALL)).toBe('failed');
      expect(engine.stdout(run)).toBe('一\n');
      expect(engine.stderr(run)).toContain('ZeroDivisionError: division by zero');
    });

    test('that does not parse fails too', () => {
      const run = engine.open('x = = 1\n');
      expect(engine.run(run, ALL)).toBe('failed');
      expect(engine.stderr(run)).toContain('SyntaxError');
      expect((JSON.parse(engine.outline(run)) as Outline).nodes).toEqual([]);
    });

    test('that never ends pauses, and can be interrupted', () => {
      const run = engine.open(FOREVER);
      expect(engine.run(run, 1_000)).toBe('paused');
      engine.interrupt(run);
      expect(engine.run(run, 1_000)).toBe('failed');
      expect(engine.stderr(run)).toContain('KeyboardInterrupt');
    });

    test('goes on beside another, each in its own world', () => {
      const a = engine.open('x = 0\nwhile x < 2000:\n    x = x + 1\nprint(x)\n');
      const b = engine.open('try:\n    print(x)\nexcept NameError as e:\n    print(e)\n');
      expect(engine.run(a, 100)).toBe('paused');
      expect(engine.run(b, ALL)).toBe('done');
      expect(engine.run(a, ALL)).toBe('done');
      expect(engine.stdout(a)).toBe('2000\n');
      expect(engine.stdout(b)).toBe("name 'x' is not defined\n");
    });
  });

  describe('a walk through a run', () => {
    const loop =
      'import torch\nw = torch.ones(2, requires_grad=True)\nfor i in range(3):\n    y = w * i\nprint("end")\n';

    test('pauses before every line', () => {
      const run = engine.open('x = 1\nfor i in range(2):\n    x = x + i\nprint(x)\n');
      const lines: number[] = [];
      while (engine.run(run, ALL, 'line') === 'paused') {
        expect(engine.stop(run)).toBe('line');
        lines.push(engine.line(run));
      }
      expect(lines).toEqual([1, 2, 3, 2, 3, 2, 4]);
      expect(engine.stdout(run)).toBe('2\n');
    });

    test('pauses after every operation', () => {
      const run = engine.open(loop);
      let operations = 0;
      while (engine.run(run, ALL, 'operation') === 'paused') {
        expect(engine.stop(run)).toBe('operation');
        operations++;
      }
      expect(operations).toBe(4); // ones, and three products
    });

    test('pauses at a breakpoint on a line until it is taken back', () => {
      const run = engine.open(loop);
      engine.breakAtLine(run, 4, true);
      expect(engine.run(run, ALL)).toBe('paused');
      expect([engine.stop(run), engine.line(run)]).toEqual(['breakpoint', 4]);
      expect(engine.run(run, ALL)).toBe('paused');
      engine.breakAtLine(run, 4, false);
      expect(engine.run(run, ALL)).toBe('done');
      expect(engine.stdout(run)).toBe('end\n');
    });

    test('pauses at what happens to the tensor of a name', () => {
      const run = engine.open(loop);
      engine.breakAtTensor(run, 'y', true);
      let stops = 0;
      while (engine.run(run, ALL) === 'paused') {
        expect(engine.stop(run)).toBe('tensor');
        stops++;
      }
      expect(stops).toBe(3);
    });

    test('tells how far it is', () => {
      const run = engine.open(loop);
      engine.breakAtLine(run, 4, true);
      const told: unknown[] = [];
      while (engine.run(run, ALL) === 'paused') told.push(JSON.parse(engine.progress(run)));
      expect(told.slice(0, 2)).toMatchObject([
        { loops: [{ line: 3, round: 0, rounds: 3 }] },
        { loops: [{ line: 3, round: 1, rounds: 3 }] },
      ]);
      const { steps } = JSON.parse(engine.outline(run));
      expect(JSON.parse(engine.progress(run))).toEqual({ steps: steps.length, loops: [] });
    });

    test('is told when its slice was over', () => {
      const run = engine.open(FOREVER);
      expect(engine.run(run, 10)).toBe('paused');
      expect(engine.stop(run)).toBe('slice');
    });
  });

  describe('a hostile program', () => {
    const limits = { instructions: 200_000, bytes: 64 << 20 };
    const deep = '('.repeat(1_000_000);
    test.each([
      ['never ends', 'while True: pass\n', 'it has run for 200000 steps, all it may in the playground'],
      ['wants a list of 10^9', 'x = [1] * 10**9\n', 'MemoryError'],
      ['wants a text of 100 MB', 's = "x" * (100 * 1024 * 1024)\n', 'MemoryError'],
      ['doubles a text', 's = "x"\nwhile True: s += s\n', 'MemoryError'],
      ['wants a huge int', 'x = 1 << 10**10\n', 'Error'],
      ['wants a wide field', 'print(f"{1:{10**9}}")\n', 'Error'],
      ['lists an endless range', 'list(range(10**15))\n', 'MemoryError'],
      ['nests a million parentheses', deep, 'SyntaxError: too many nested parentheses'],
      ['prints for ever', 'while True: print("x" * 1000)\n', 'all it may in the playground'],
      ['calls itself', 'def f(): f()\nf()\n', 'RecursionError: maximum recursion depth exceeded'],
      [
        'asks itself for its repr',
        'class A:\n    def __repr__(self): return repr(self)\nprint(A())\n',
        'RecursionError',
      ],
      [
        'has a property of itself',
        'class A:\n    @property\n    def p(self): return self.p\nA().p\n',
        'RecursionError',
      ],
      ['nests a list', 'a = []\nfor i in range(20000): a = [a]\nb = [a]\nprint(a == b)\n', 'RecursionError'],
      ['matches for ever', 'import re\nre.match("(a+)+$", "a" * 40 + "b")\n', 'all it may in the playground'],
    ])(
      'that %s ends with a clear error, and the next one runs',
      (_, source, error) => {
        const run = engine.open(source, limits);
        let state = engine.run(run, 50_000);
        for (let slices = 0; state === 'paused' && slices < 100; slices++) state = engine.run(run, 50_000);
        expect(state).toBe('failed');
        expect(engine.stderr(run)).toContain(error);
        engine.close(run);
        const next = engine.open('print("next")\n', limits);
        expect(engine.run(next, ALL)).toBe('done');
        expect(engine.stdout(next)).toBe('next\n');
      },
      60_000,
    );

    test('gives its memory back', () => {
      const work = () => {
        const run = engine.open('a = []\nwhile True: a.append([1] * 1000)\n', limits);
        while (engine.run(run, ALL) === 'paused');
        engine.close(run);
      };
      work();
      work();
      const settled = engine.memorySize();
      for (let i = 0; i < 5; i++) work();
      expect(engine.memorySize()).toBe(settled);
    }, 60_000);
  });

  describe('the trace', () => {
    test('is walked both ways to the same snapshots', () => {
      const run = engine.open(lesson);
      engine.run(run, ALL);
      const { events, nodes } = JSON.parse(engine.outline(run)) as Outline;
      expect(nodes.map((node) => node.name)).toContain('MeanBackward0');
      const first = Array.from({ length: events + 1 }, (_, at) => engine.snapshot(run, at));
      const back = first.map((_, i) => engine.snapshot(run, events - i)).reverse();
      expect(back).toEqual(first);
      const last = JSON.parse(first[events] ?? '') as Snapshot;
      expect(last.output).toBe(lessonPrints);
      expect((JSON.parse(engine.trace(run)) as Trace).trace).toHaveLength(events);
    });

    test('ends where it ends', () => {
      const run = engine.open('x = 1\n');
      engine.run(run, ALL);
      expect(faultOf(() => engine.snapshot(run, 1_000))).toBe('argument');
      expect((JSON.parse(engine.snapshot(run, 0)) as Snapshot).event).toBeNull();
    });
  });

  describe('modules that the wasm does not have in itself', () => {
    const bytesOf = (bundle: string) => bundlesOf(name).get(bundle) ?? new Uint8Array();
    beforeEach(async () => {
      engine = await load(await compileModule(name));
    });

    test('are none for a lesson that uses torch alone', () => {
      const run = engine.open(lesson);
      expect(engine.run(run, ALL)).toBe('done');
      expect(engine.lacks(run)).toBe(null);
      expect(engine.stdout(run)).toBe(lessonPrints);
    });

    test('are waited for, each bundle once for all runs', () => {
      const program = 'import torch.nn as nn\nprint(nn.Linear(2, 1).weight.shape)\n';
      const run = engine.open(program);
      const brought: string[] = [];
      while (engine.run(run, ALL) === 'paused') {
        const wanted = engine.lacks(run) ?? '';
        brought.push(wanted);
        engine.supply(wanted, bytesOf(wanted));
      }
      expect(brought).toEqual([...new Set(brought)]);
      expect(brought).toContain('nn');
      expect(engine.stdout(run)).toBe('torch.Size([1, 2])\n');
      const again = engine.open(program);
      expect(engine.run(again, ALL)).toBe('done');
    });

    test('of another build are refused', () => {
      const wrong = bytesOf('nn').slice();
      wrong[7] = (wrong[7] ?? 0) ^ 1;
      expect(faultOf(() => engine.supply('nn', wrong))).toBe('module');
      expect(faultOf(() => engine.supply('nobody', wrong))).toBe('module');
      expect(() => engine.supply('nn', wrong.slice(1))).toThrow('of another build');
    });

    test('are waited for by a command line too', () => {
      const line = engine.cli.open(['run', '-']);
      engine.cli.feed(line, new TextEncoder().encode('import copy\nprint(copy.copy([1]))\n'));
      expect(engine.cli.step(line)).toBe(true);
      expect(engine.lacks(line)).toBe('common');
      engine.supply('common', bytesOf('common'));
      while (engine.cli.step(line));
      expect(new TextDecoder().decode(engine.cli.out(line))).toBe('[1]\n');
    });
  });

  describe('a handle', () => {
    test('is stale once it is closed, for every call', () => {
      const run = engine.open('x = 1\n');
      engine.close(run);
      const other = engine.open('print("other")\n');
      const calls: (() => unknown)[] = [
        () => engine.run(run, 1),
        () => engine.interrupt(run),
        () => engine.stop(run),
        () => engine.line(run),
        () => engine.breakAtLine(run, 1, true),
        () => engine.breakAtTensor(run, 'x', true),
        () => engine.stdout(run),
        () => engine.stderr(run),
        () => engine.progress(run),
        () => engine.outline(run),
        () => engine.trace(run),
        () => engine.snapshot(run, 0),
        () => engine.close(run),
      ];
      expect(calls.map(faultOf)).toEqual(calls.map(() => 'stale'));
      expect(() => engine.run(run, 1)).toThrow('this run is closed');
      expect(engine.run(other, ALL)).toBe('done');
      expect(engine.stdout(other)).toBe('other\n');
    });

    test('that was never given out, or is of another kind, is stale', () => {
      const run = engine.open('x = 1\n');
      const line = engine.cli.open(['--version']);
      for (const wrong of [0, -1, 1, 0xffff, 0x7fffffff, run + 1, run + 0x10000]) {
        expect(faultOf(() => engine.run(wrong as Handle, 1))).toBe('stale');
      }
      expect(faultOf(() => engine.run(line, 1))).toBe('stale');
      expect(faultOf(() => engine.cli.step(run))).toBe('stale');
    });

    test('never comes again, however often its place is used', () => {
      const seen = new Set<Handle>();
      for (let i = 0; i < 40_000; i++) {
        const handle = engine.cli.open(['--version']);
        seen.add(handle);
        engine.close(handle);
      }
      expect(seen.size).toBe(40_000);
    });
  });

  describe('memory', () => {
    test('may grow under a copy into it', () => {
      const before = engine.memorySize();
      const run = engine.open(`print("start")\n# ${'長'.repeat(4_000_000)}\nprint("end")\n`);
      expect(engine.memorySize()).toBeGreaterThan(before);
      expect(engine.run(run, ALL)).toBe('done');
      expect(engine.stdout(run)).toBe('start\nend\n');
    });

    test('may grow in a run', () => {
      const before = engine.memorySize();
      const run = engine.open('import torch\nx = torch.ones(1500, 1500)\ny = x + x\nprint(y.sum())\n');
      expect(engine.run(run, ALL)).toBe('done');
      expect(engine.memorySize()).toBeGreaterThan(before);
      expect(engine.stdout(run)).toBe('tensor(4500000.)\n');
    });

    test('is all given back with a run', () => {
      const work = () => {
        const run = engine.open(lesson);
        engine.run(run, ALL);
        engine.snapshot(run, 5);
        engine.close(run);
      };
      for (let i = 0; i < 20; i++) work();
      const settled = engine.memorySize();
      for (let i = 0; i < 200; i++) work();
      expect(engine.memorySize()).toBe(settled);
    });
  });
});

describe('what is not our module', () => {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  /** A module that imports the function a.b. */
  const importing = [...header, 1, 4, 1, 0x60, 0, 0, 2, 7, 1, 1, 0x61, 1, 0x62, 0, 0];

  test.each([
    ['an empty one', header, 'has no memory'],
    ['one that wants something else', importing, 'wants a.b'],
  ])('%s is refused', async (_, bytes, words) => {
    const module = new WebAssembly.Module(new Uint8Array(bytes));
    await expect(load(module)).rejects.toMatchObject({ fault: 'module', message: expect.stringContaining(words) });
  });
});
