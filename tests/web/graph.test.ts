import { describe, expect, it } from 'vitest';
import { sameData } from '../../web/src/app/components/pure';
import { type Direction, type Drawing, drawGraph, extentOf, sceneOf } from '../../web/src/app/draw/graph';
import { labelIn, placeLabel } from '../../web/src/app/draw/labels';
import { edgePath, pointsAlong, spanBetween } from '../../web/src/app/draw/paths';
import { planOf } from '../../web/src/app/draw/plan';
import { createSpace } from '../../web/src/app/draw/space';
import {
  AT_REST,
  type Camera,
  curveInView,
  inView,
  moveCamera,
  paperView,
  type Spot,
  viewOf,
  wholeZoom,
} from '../../web/src/app/draw/view';
import { zhCN } from '../../web/src/app/locale/zh-cn';
import { UNTOUCHED } from '../../web/src/app/model/fold';
import { everything } from '../../web/src/app/model/generations';
import { indexOutline, momentOf } from '../../web/src/app/model/lookup';
import { layoutGraphOf, sketchOf } from '../../web/src/app/model/picture';
import { LESSON, layOutColumn, OUTLINE, snapshotAt } from './lesson-engine';

const index = indexOutline(OUTLINE);
const sketch = sketchOf(OUTLINE, { ...everything(OUTLINE), index: 0 }, UNTOUCHED);
const picture = { ...sketch, layout: layOutColumn(layoutGraphOf(sketch)) };
const scene = (event: number, direction: Direction = 'backward') =>
  sceneOf(momentOf(OUTLINE, index, LESSON, snapshotAt(event)), picture, 'backward', zhCN, direction);
const draw = (event: number, direction: Direction = 'backward'): Drawing => drawGraph(scene(event, direction));
const texts = ({ nodes }: Drawing): string[][] => nodes.map(({ lines }) => lines.map(({ text }) => text));

describe('pointsAlong', () => {
  it('goes from the first point of a curve to its last, through those between', () => {
    const way = [
      [10, 0],
      [40, 50],
      [20, 100],
    ] as const;
    const points = pointsAlong(edgePath(way).path);
    expect(points).toHaveLength(5);
    expect(points[0]).toEqual([10, 0]);
    expect(points[2]).toEqual([40, 50]);
    expect(points[4]).toEqual([20, 92]);
    // The other way it ends where the head is.
    expect(pointsAlong(edgePath(way, true).path).map(([, y]) => y)).toEqual([...points].map(([, y]) => 100 - y));
  });

  it('has nothing to say of what is no curve', () => {
    expect(pointsAlong('')).toEqual([]);
    expect(pointsAlong('M0 0')).toEqual([]);
  });
});

describe('drawGraph', () => {
  it('shows nothing that has not happened', () => {
    expect(draw(0).nodes).toEqual([]);
    expect(draw(4).nodes.map(({ id }) => id)).toEqual([1, 2]);
    expect(draw(4).edges).toHaveLength(1);
  });

  it('writes values on the nodes, and .grad as None until it is there', () => {
    expect(texts(draw(9))).toEqual([
      ['x (2, 2)', '1 1 │ 1 1', '.grad = None'],
      ['AddBackward0', 'y = 3 3 │ 3 3'],
      ['MulBackward0', '9 9 │ 9 9'],
      ['MulBackward0', 'z = 27 27 │ 27 27'],
      ['MeanBackward0', 'out = 27'],
    ]);
  });

  it('lights the node of the moment, and only that', () => {
    const lit = draw(13).nodes.filter(({ now }) => now !== null);
    expect(lit.map(({ id, now }) => [id, now])).toEqual([[3, 'backward']]);
  });

  it('tells waiting edges from those that have sent and those that send now', () => {
    const states = (event: number) => Object.fromEntries(draw(event).edges.map(({ key, state }) => [key, state]));
    expect(states(9)).toEqual({ '1.0': 'idle', '2.0': 'idle', '2.1': 'idle', '3.0': 'idle', '4.0': 'idle' });
    expect(states(13)).toEqual({ '1.0': 'waiting', '2.0': 'now', '2.1': 'now', '3.0': 'sent', '4.0': 'sent' });
  });

  it('puts the sent numbers beside their edges, one on either side', () => {
    const labels = draw(13).edges.flatMap(({ label }) => (label?.role === 'grad' ? [[label.text, label.anchor]] : []));
    expect(labels).toEqual([
      ['2.25 2.25 │ 2.25 2.25', 'end'],
      ['2.25 2.25 │ 2.25 2.25', 'start'],
    ]);
  });

  it('says how many gradients have arrived', () => {
    expect(texts(draw(13))[1]?.at(-1)).toBe('4.5 4.5 … · 已到 2 / 2');
  });

  it('enters by a pill with the gradient that backward began with', () => {
    expect(draw(9).roots.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['out = 27']]);
    expect(draw(10).roots.map(({ lines }) => lines.map(({ text }) => text))).toEqual([['out = 27', 'grad 1']]);
  });

  it('keeps every box in the same place from first to last', () => {
    const frame = ({ left, top, width, height }: Drawing) => [left, top, width, height];
    for (let event = 0; event <= OUTLINE.events; event += 1) expect(frame(draw(event))).toEqual(frame(draw(0)));
  });
});

describe('a view of a drawing', () => {
  const plan = planOf(picture);
  const last = picture.layout.boxes.at(-1);
  const view = { x: (last?.x ?? 0) - 20, y: (last?.y ?? 0) - 20, width: 40, height: 40 };

  it('has what all of it has there, and nothing that is far away', () => {
    const all = draw(13);
    const part = drawGraph(scene(13), plan, extentOf(scene(13), plan), view);
    expect(part.nodes.length).toBeLessThan(all.nodes.length);
    expect(part.nodes).toEqual(all.nodes.filter((node) => inView(node, view)));
    const labels = ({ edges }: Drawing) => Object.fromEntries(edges.map(({ key, label }) => [key, label?.text]));
    expect(labels(all)).toMatchObject(labels(part));
  });

  it('lies where it does whatever is in it', () => {
    const { nodes, edges, frames, ...extent } = draw(13);
    expect(extentOf(scene(13))).toEqual(extent);
    expect(extent.here).toMatchObject({ x: nodes[2]?.x, y: nodes[2]?.y });
    expect(extent.drawn?.height).toBeGreaterThan(0);
  });
});

describe('what stands beside an edge', () => {
  const label = { x: 0, y: 0, text: '(2, 2)', anchor: 'start', role: 'soft', mirror: null } as const;
  const tab = { left: -40, top: -24, width: 60, height: 40 };
  const frame = { x: 900, y: 900, width: 10, height: 10, key: 'a', label: 'a', tab, framed: false } as const;
  it('goes to the right of the name of a frame that it would touch', () => {
    expect(placeLabel(label, [frame], null)).toMatchObject({ x: 14, anchor: 'start' });
  });
  it('goes a little up or down where that is enough', () => {
    const low = { ...tab, top: -8, height: 20 };
    expect(placeLabel(label, [{ ...frame, tab: low }], null)).toEqual({ ...label, y: -12 });
  });
  it('stays where it is beside others', () => {
    expect(placeLabel(label, [{ ...frame, tab: { ...tab, top: 30 } }], null)).toEqual(label);
  });
  it('goes to the other side of its edge where there is a name or the border of the view', () => {
    const sided = { ...label, mirror: -20 };
    const wide = { ...tab, left: -4, width: 400 };
    expect(placeLabel(sided, [{ ...frame, tab: wide }], null)).toMatchObject({ x: -20, anchor: 'end' });
    const view = { x: -100, y: -100, width: 120, height: 200 };
    expect(placeLabel(sided, [], view)).toMatchObject({ x: -20, anchor: 'end' });
    expect(placeLabel(sided, [], { ...view, x: -10 })).toEqual(sided);
  });
  it('is not on the line of a frame', () => {
    const around = { ...frame, x: 0, y: 48, width: 300, height: 100, framed: true, tab: { ...tab, top: 500 } };
    const { y } = placeLabel(label, [around], null);
    expect(y + 4 <= -2 || y - 10 >= -2).toBe(true);
    expect(placeLabel(label, [{ ...around, framed: false }], null)).toEqual(label);
  });
});

describe('spanBetween', () => {
  const points = [
    [0, 0],
    [100, 40],
  ] as const;
  it('is where the drawn curve is', () => {
    expect(spanBetween(points, 20, 20.001)?.[0]).toBeCloseTo(50, 1);
    const [from, to] = spanBetween(points, 30, 50) ?? [0, 0];
    expect(from).toBeGreaterThan(80);
    expect(to).toBe(100);
  });
  it('is nothing above and below', () => {
    expect(spanBetween(points, -9, 0)).toBeNull();
    expect(spanBetween(points, 40, 60)).toBeNull();
  });
});

describe('curveInView', () => {
  const view = { x: 0, y: 0, width: 100, height: 100 };
  it('knows a long line that passes far beside from one that goes through', () => {
    const slope = (x: number) =>
      [
        [x - 5000, -5000],
        [x + 5000, 5000],
      ] as const;
    expect(curveInView(slope(0), view)).toBe(true);
    expect(curveInView(slope(4000), view)).toBe(false);
    expect(curveInView(slope(-4000), view)).toBe(false);
  });
  it('leaves out what ends above or begins below', () => {
    expect(
      curveInView(
        [
          [50, -900],
          [50, -400],
        ],
        view,
      ),
    ).toBe(false);
    expect(
      curveInView(
        [
          [50, -900],
          [50, -150],
        ],
        view,
      ),
    ).toBe(true);
    expect(
      curveInView(
        [
          [50, 50],
          [90, 50],
        ],
        view,
      ),
    ).toBe(true);
  });
});

describe('a space of boxes', () => {
  const boxes = Array.from({ length: 900 }, (_, i) => ({
    x: (i % 30) * 260,
    y: Math.floor(i / 30) * 110,
    width: 200,
    height: 62,
  }));
  const space = createSpace(boxes);
  it('tells whether a place is taken, by any but those that may be there', () => {
    const gap = { x: 130, y: 55, width: 50, height: 40 };
    expect(space.taken(gap, () => false)).toBe(false);
    expect(space.taken({ ...gap, x: 260, y: 110 }, () => false)).toBe(true);
    expect(space.taken({ ...gap, x: 260, y: 110 }, (i) => i === 31)).toBe(false);
    const wide = { x: 3770, y: 1595, width: 7800, height: 3300 };
    expect(space.taken(wide, (i) => i !== 899)).toBe(true);
  });
});

describe('edgePath', () => {
  it('goes through its points and ends in a head', () => {
    const { path, arrow } = edgePath([
      [0, 0],
      [40, 50],
      [0, 100],
    ]);
    expect(path).toMatch(/^M0 0C.* 40 50C.* 0 92$/);
    expect(arrow).toBe('M-4.5 91L0 100L4.5 91z');
  });
  it('never swings past a point', () => {
    const numbers = edgePath([
      [0, 0],
      [40, 50],
      [40, 90],
      [80, 140],
    ]).path.match(/-?[\d.]+/g);
    const xs = (numbers ?? []).filter((_, i) => i % 2 === 0).map(Number);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(80);
  });
  it('is nothing without two points', () => {
    expect(edgePath([[1, 1]])).toEqual({ path: '', arrow: '' });
  });
});

describe('viewOf', () => {
  const drawing = draw(13);
  it('shows all of it, in the middle, when there is room', () => {
    const view = viewOf(drawing, { width: 900, height: 900 });
    expect(view.x + view.width / 2).toBeCloseTo(drawing.left + drawing.width / 2);
    expect(view.y).toBeLessThanOrEqual(drawing.top);
    expect(view.y + view.height).toBeGreaterThanOrEqual(drawing.top + drawing.height);
  });
  it('follows the node of the moment when there is not, and stays inside', () => {
    const small = { width: 300, height: 250 };
    const view = viewOf(drawing, small);
    const node = drawing.nodes.find(({ id }) => id === 3);
    expect(view.y + view.height / 2).toBeCloseTo(node?.y ?? 0);
    const last = viewOf(draw(15), small);
    expect(last.y + last.height).toBeCloseTo(drawing.top + drawing.height);
  });
  it('can show all of a drawing in any pane', () => {
    const small = { width: 90, height: 120 };
    const view = viewOf(drawing, small, { ...AT_REST, zoom: wholeZoom(drawing, small) });
    expect(view.width).toBeGreaterThanOrEqual(drawing.width - 1e-9);
    expect(view.height).toBeGreaterThanOrEqual(drawing.height - 1e-9);
    expect(wholeZoom(drawing, { width: 900, height: 900 })).toBe(1);
  });
  it('opens with all of a drawing that is but a little larger than the pane', () => {
    const wide = { ...drawing, width: 900, height: 300 };
    const view = viewOf(wide, { width: 630, height: 300 });
    expect(view.width).toBeCloseTo(900);
    expect(view.x).toBeCloseTo(drawing.left);
    // Much larger is shown in part, so large that it can be read.
    expect(viewOf(wide, { width: 540, height: 300 }).width).toBeCloseTo(540 / 0.8);
  });
  it('zooms and pans', () => {
    const pane = { width: 900, height: 900 };
    const plain = viewOf(drawing, pane);
    const near = viewOf(drawing, pane, { zoom: 2, pan: { x: 5, y: 0 } });
    expect(near.width).toBeCloseTo(plain.width / 2);
    expect(near.x + near.width / 2).toBeCloseTo(plain.x + plain.width / 2 + 5);
  });
  it('shows what there is so far, when all that will be is too much', () => {
    const early = draw(4);
    const view = viewOf(early, { width: 300, height: 250 });
    for (const { y, height } of early.nodes) {
      expect(y - height / 2).toBeGreaterThanOrEqual(view.y);
      expect(y + height / 2).toBeLessThanOrEqual(view.y + view.height);
    }
  });
});

describe('paperView', () => {
  const drawing = { ...draw(13), left: -4, top: -10, width: 400, height: 900 };
  it('is all of a drawing, never much enlarged', () => {
    expect(paperView(drawing, 700)).toMatchObject({ y: -10, height: 900 });
    expect(paperView(drawing, 230)).toEqual({ x: -4, y: -10, width: 400, height: 900 });
    const { x = 0, width = 0 } = paperView(drawing, 900) ?? {};
    expect(width).toBeCloseTo(1000);
    expect(x + width / 2).toBeCloseTo(196);
  });
  it('is none of what could not be read', () => {
    expect(paperView({ ...drawing, height: 3000 }, 700)).toBeNull();
    expect(paperView({ ...drawing, width: 3000 }, 700)).toBeNull();
  });
});

describe('moveCamera', () => {
  const drawing = draw(13);
  const pane = { width: 300, height: 250 };
  const under = (camera: Camera, { x, y }: Spot): Spot => {
    const view = viewOf(drawing, pane, camera);
    return { x: view.x + (x / pane.width) * view.width, y: view.y + (y / pane.height) * view.height };
  };
  it.each([
    [AT_REST, 1.5, { x: 20, y: 30 }, { x: 20, y: 30 }],
    [AT_REST, 0.3, { x: 200, y: 100 }, { x: 190, y: 140 }],
    [{ zoom: 2, pan: { x: 10, y: -5 } }, 1, { x: 5, y: 5 }, { x: 50, y: 80 }],
  ] as const)('keeps what is under the fingers there', (camera, factor, from, to) => {
    const after = moveCamera(drawing, pane, camera, { factor, from, to });
    expect(after.zoom).toBeCloseTo(camera.zoom * factor);
    expect(under(after, to).x).toBeCloseTo(under(camera, from).x);
    expect(under(after, to).y).toBeCloseTo(under(camera, from).y);
  });
  it('has an end both ways', () => {
    const from = { x: 0, y: 0 };
    expect(moveCamera(drawing, pane, AT_REST, { factor: 1e6, from }).zoom).toBe(4);
    expect(moveCamera(drawing, pane, AT_REST, { factor: 1e-6, from }).zoom).toBe(0.1);
  });
});

describe('inView', () => {
  const view = { x: 0, y: 0, width: 300, height: 300 };
  it('keeps what is shown or close by, and leaves out what is far', () => {
    expect(inView({ x: 150, y: 150, width: 10, height: 10 }, view)).toBe(true);
    expect(inView({ x: 150, y: 320, width: 100, height: 60 }, view)).toBe(true);
    expect(inView({ x: 150, y: 900, width: 100, height: 60 }, view)).toBe(false);
    expect(inView({ x: 150, y: 900, width: 10, height: 2000 }, view)).toBe(true);
  });
});

describe('labelIn', () => {
  const label = { x: 100, y: 0, text: '2.25 2.25 │ 2.25 2.25', role: 'grad', mirror: null } as const;
  const shown = (anchor: 'start' | 'end', x: number, width: number) =>
    labelIn({ ...label, anchor }, { x, y: 0, width, height: 10 });
  it('is all of it where there is room', () => {
    expect(shown('start', 0, 400)).toBe(label.text);
    expect(shown('end', -100, 400)).toBe(label.text);
  });
  it('ends in an ellipsis where there is not, and no number of it is cut', () => {
    expect(shown('start', 0, 220)).toBe('2.25 2.25 …');
    expect(shown('start', 0, 180)).toBe('2.25 …');
    expect(shown('end', 0, 400)).toBe('2.25 2.25 …');
    expect(shown('start', 0, 130)).toBe('');
    expect(shown('start', 200, 100)).toBe(label.text);
    expect(shown('start', -400, 300)).toBe('');
  });
});

describe('sameData', () => {
  it('compares drawings by what they say', () => {
    expect(sameData(draw(13).nodes, draw(13).nodes)).toBe(true);
    const [before, after] = [draw(13), draw(14)];
    const changed = after.nodes.filter((node, i) => !sameData(node, before.nodes[i])).map(({ id }) => id);
    // The node of the moment, the one before it, and the one that has received.
    expect(changed).toEqual([1, 2, 3]);
  });
  it('knows functions and missing things by what they are', () => {
    expect(sameData({ f: sameData }, { f: sameData })).toBe(true);
    expect(sameData({ f: () => 1 }, { f: () => 1 })).toBe(false);
    expect(sameData({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameData([], {})).toBe(false);
    expect(sameData(null, {})).toBe(false);
    expect(sameData(Number.NaN, Number.NaN)).toBe(true);
  });
});
