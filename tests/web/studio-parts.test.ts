import { describe, expect, it } from 'vitest';
import { type Formula, isFormula, readFormula } from '../../web/src/app/features/formula/read';
import { SvgBrush } from '../../web/src/app/studio/draw/brush';
import { drawCurves, ticksOf } from '../../web/src/app/studio/draw/curves';
import type { Ink } from '../../web/src/app/studio/draw/ink';
import { strokeWires, wireSigns } from '../../web/src/app/studio/draw/wires';
import { compiled, rowsOfFormula } from '../../web/src/app/studio/model/formula-data';
import { networkOf } from '../../web/src/app/studio/model/link';
import { numbersIn, numbersOut } from '../../web/src/app/studio/model/numbers-in';
import { placeNet, wiresOf } from '../../web/src/app/studio/model/place';
import { tickTexts } from '../../web/src/app/studio/model/ticks';
import { columnAt, columnUnder } from '../../web/src/app/studio/state/flow';
import { makeNetSpec } from '../../web/src/shared/studio';

function formula(text: string): Formula {
  const read = readFormula(text);
  if (!isFormula(read)) throw new Error(text);
  return read;
}
function valueAt(text: string, ...x: number[]): number {
  const f = compiled(formula(text));
  if ('kind' in f) throw new Error(f.text);
  return f.at(x);
}

describe('a formula for data', () => {
  it('has the value that Python gives it', () => {
    expect(valueAt('y = sin(2*x1) * cos(x2)', 0.3, 0.4)).toBe(Math.sin(0.6) * Math.cos(0.4));
    expect(valueAt('y = -x1**2 + 3', 2)).toBe(-1);
    expect(valueAt('2 ** 3 ** 2 + 0*x1', 0)).toBe(512);
    expect(valueAt('r = sqrt(x1**2 + x2**2); y = maximum(r - 1, 0) + pi', 3, 4)).toBe(4 + Math.PI);
    expect(valueAt('x1.tanh() + relu(-x1)', -1)).toBe(Math.tanh(-1) + 1);
    expect(valueAt('log(x1)', -1)).toBeNaN();
  });

  it('says which name has no value, and what it has no use for', () => {
    expect(compiled(formula('x1 + z'))).toEqual({ kind: 'name', text: 'z' });
    expect(compiled(formula('softmax(x1)'))).toEqual({ kind: 'unknown', text: 'softmax' });
    expect(compiled(formula('x1 @ x2'))).toEqual({ kind: 'unfit', text: '@' });
    expect(compiled(formula('sin(x1, x2)'))).toEqual({ kind: 'unknown', text: 'sin' });
    expect(compiled(formula('x1 + 1'))).toMatchObject({ inputs: 1 });
    expect(compiled(formula('x2 + 1'))).toMatchObject({ inputs: 2 });
  });

  const plan = { inputs: 2, n: 500, low: -2, high: 1, noise: 0, seed: 7, task: 'regression' } as const;
  it('makes the same rows of the same seed, in range, without what is no number', () => {
    const at = ([a = 0, b = 0]: readonly number[]): number => Math.log(a) + b;
    const { rows, left } = rowsOfFormula(at, plan);
    expect(rows.length + left).toBe(500);
    expect(left).toBeGreaterThan(200);
    expect(rows.every(([a = 9, b = 9, y]) => a > 0 && a <= 1 && b >= -2 && Number.isFinite(y))).toBe(true);
    expect(rowsOfFormula(at, plan).rows).toEqual(rows);
    expect(rowsOfFormula(at, { ...plan, seed: 8 }).rows).not.toEqual(rows);
  });

  it('is noised by a share of its own deviation, or cut into two classes', () => {
    const at = ([a = 0]: readonly number[]): number => 100 * a;
    const rows = rowsOfFormula(at, { ...plan, n: 4000, noise: 0.5 }).rows;
    const off = rows.map(([a = 0, , y = 0]) => y - 100 * a);
    const deviation = Math.sqrt(off.reduce((sum, d) => sum + d * d, 0) / off.length);
    const own = 300 / Math.sqrt(12);
    expect(deviation / own).toBeGreaterThan(0.45);
    expect(deviation / own).toBeLessThan(0.55);
    const classes = rowsOfFormula(at, { ...plan, task: 'classification' }).rows;
    expect(classes.every(([a = 0, , y]) => y === Number(a > 0))).toBe(true);
  });
});

describe('numbers as text', () => {
  it('are read whatever sets them apart, and counted', () => {
    expect(numbersIn('[[1, -2.5],\n [3e-2; 4]]', 4)).toEqual({ numbers: [1, -2.5, 0.03, 4] });
    expect(numbersIn('1 2', 3)).toEqual({ have: 2 });
    expect(numbersIn('1 two', 2)).toEqual({ bad: 'two' });
    expect(numbersIn('1e39', 1)).toEqual({ bad: '1e39' });
    expect(numbersIn('inf', 1)).toEqual({ bad: 'inf' });
  });

  it('go out and come back as the same float32', () => {
    const values = Float32Array.from([0.1, -1 / 3, 1e-20, 5, 6e7, -0.7]);
    const back = numbersIn(numbersOut(values, 3), 6);
    expect(numbersOut(values, 3).split('\n')).toHaveLength(2);
    expect('numbers' in back && Float32Array.from(back.numbers)).toEqual(values);
  });
});

describe('the ticks of an axis', () => {
  it('are short, and never alike', () => {
    expect(tickTexts([0, 50, 100])).toEqual(['0', '50', '100']);
    expect(tickTexts([0.71, 0.715, 0.72])).toEqual(['0.71', '0.715', '0.72']);
    expect(tickTexts([1, null, 1.0001])).toEqual(['1', '', '1.0001']);
  });
});

describe('a network as a file', () => {
  it('is read with its step, without its weights; what is none is refused', () => {
    const spec = makeNetSpec();
    expect(networkOf(JSON.stringify({ ...spec, step: 40, weights: { a: [1] } }))).toEqual({ spec, step: 40 });
    expect(() => networkOf(JSON.stringify({ ...spec, step: -1 }))).toThrow();
    expect(() => networkOf(JSON.stringify({ weights: {} }))).toThrow();
    expect(() => networkOf('{')).toThrow();
  });
});

describe('a picture as SVG', () => {
  it('has the strokes, texts and grounds that a canvas has', () => {
    const brush = new SvgBrush({ width: 100, height: 50 });
    brush.fillStyle = 'red';
    brush.fillRect(1, 2, 3, 4.126);
    brush.font = '11px "JetBrains Mono", monospace';
    brush.textAlign = 'center';
    brush.fillText('a < b', 10, 20);
    brush.beginPath();
    brush.arc(5, 5, 2);
    brush.globalAlpha = 0.5;
    brush.setLineDash([3, 2]);
    brush.stroke();
    const text = brush.text('white');
    expect(text).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50">');
    expect(text).toContain('<rect width="100" height="50" fill="white"/>');
    expect(text).toContain('<rect x="1" y="2" width="3" height="4.13" fill="red"/>');
    expect(text).toContain('text-anchor="middle" font-size="11px" font-family="&quot;JetBrains Mono&quot;, monospace"');
    expect(text).toContain('>a &lt; b</text>');
    expect(text).toMatch(
      /<path d="M3 5a2 2 .*" fill="none" stroke="#000" stroke-width="1" stroke-dasharray="3 2" opacity="0.5"\/>/,
    );
    brush.clearRect();
    expect(brush.text('white')).not.toContain('red');
  });

  it('of connections has each of them once', () => {
    const wires = wiresOf(placeNet([2, 3], { width: 300, height: 200 }));
    const brush = new SvgBrush({ width: 300, height: 200 });
    const ink = { positive: 'red', negative: 'blue', none: 'grey', broken: 'pink' };
    const signs = wireSigns(wires, ({ from, to }) => (from.unit - 0.5) * (to.unit + 1), 2);
    strokeWires(brush, wires, signs, { ink, hair: 1 });
    expect(brush.text('white').match(/M[\d.]+ [\d.]+C/g)).toHaveLength(6);
  });
});

describe('the strip of gradients', () => {
  it('is full as soon as there are some columns, and each is found where it is drawn', () => {
    expect([columnAt(0, 81), columnAt(81, 81), columnAt(120, 120)]).toEqual([0, 1, 1]);
    expect(columnAt(1, 1)).toBeLessThan(0.1);
    for (const count of [1, 20, 81, 120])
      for (let at = 0; at < count; at += 1)
        expect(columnUnder((columnAt(at, count) + columnAt(at + 1, count)) / 2, count)).toBe(at);
    expect(columnUnder(0.9, 3)).toBeGreaterThan(2);
  });
});

describe('the curves as a picture', () => {
  const ink = { ink: '#000', soft: '#666', line: '#ddd', update: '#74a' } as Ink;
  const draw = (logarithmic: boolean, points: [number, number | null][]): string => {
    const brush = new SvgBrush({ width: 640, height: 320 });
    const lines = [{ name: 'Training', color: '#000', dash: [], points }];
    drawCurves(brush, { width: 640, height: 320, x: 'update', y: 'Loss', logarithmic, lines }, ink);
    return brush.text('#fff');
  };

  it('has round numbers at its axes', () => {
    expect(ticksOf(0, 1, 5)).toEqual([0, 0.2, 0.4, 0.6000000000000001, 0.8, 1]);
    expect(ticksOf(0, 470, 5)).toEqual([0, 100, 200, 300, 400]);
    expect(ticksOf(-3, 3, 4)).toEqual([-2, 0, 2]);
  });

  it('has a line for what are numbers, and the names of all', () => {
    const svg = draw(false, [
      [0, 0.8],
      [20, null],
      [40, Number.NaN],
      [60, 0.2],
    ]);
    expect(svg).toContain('d="M64 34L624 280"');
    for (const text of ['Training', 'update', 'Loss', '0.2', '60']) expect(svg).toContain(`>${text}</text>`);
  });

  it('has powers of ten on a logarithmic scale, and no place there for what is 0', () => {
    const svg = draw(true, [
      [0, 1],
      [50, 0],
      [100, 0.001],
    ]);
    expect(svg).toContain('d="M64 34L624 280"');
    for (const text of ['1', '0.1', '0.01', '0.001']) expect(svg).toContain(`>${text}</text>`);
    expect(draw(false, [[0, 0.5]])).toContain('d="M64 157"');
    expect(draw(true, [[0, 0]])).not.toContain('<path');
  });
});
