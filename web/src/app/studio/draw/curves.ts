/** Curves over the steps as a picture to take away: axes, lines, and what each of them is. Pure but for the strokes. */
import { tickTexts } from '../model/ticks';
import type { Brush } from './brush';
import type { Ink } from './ink';

export interface CurveLine {
  readonly name: string;
  readonly color: string;
  readonly dash: readonly number[];
  /** Step and value; null: there is none. */
  readonly points: readonly (readonly [number, number | null])[];
}

export interface CurvesPicture {
  readonly width: number;
  readonly height: number;
  /** What is on the axes. */
  readonly x: string;
  readonly y: string;
  readonly logarithmic: boolean;
  readonly lines: readonly CurveLine[];
}

const ROOM = { left: 64, right: 16, top: 34, bottom: 40 };
const MONO = '11px ui-monospace, Menlo, Consolas, monospace';
const SANS = '12px system-ui, sans-serif';

/** Round numbers from low to high, about so many. */
export function ticksOf(low: number, high: number, about: number): number[] {
  const rough = (high - low) / Math.max(about, 1);
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5].find((n) => n * ten >= rough) ?? 10) * ten;
  const first = Math.ceil(low / step - 1e-9);
  const n = Math.floor(high / step + 1e-9) - first + 1;
  return Array.from({ length: Math.max(n, 0) }, (_, i) => (first + i) * step);
}

/** Powers of ten; where there are fewer than two, round numbers between. */
function logTicks(low: number, high: number): number[] {
  const tens = ticksOf(Math.log10(low), Math.log10(high), 5).filter(Number.isInteger);
  return tens.length > 1 ? tens.map((n) => 10 ** n) : ticksOf(low, high, 4).filter((n) => n > 0);
}

interface Scale {
  readonly ticks: readonly number[];
  /** Where a value is, from 0 to 1. */
  at(value: number): number;
}

function scaleOf(values: readonly number[], logarithmic: boolean): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (logarithmic) {
    const [low, high] = least < most ? [least, most] : [least / 2, most * 2];
    const [from, to] = [Math.log10(low), Math.log10(high)];
    return { ticks: logTicks(low, high), at: (value) => (Math.log10(value) - from) / (to - from) };
  }
  const room = least < most ? 0 : Math.max(Math.abs(least) * 0.1, 0.5);
  const [low, high] = [least - room, most + room];
  return { ticks: ticksOf(low, high, 5), at: (value) => (value - low) / (high - low) };
}

function drawAxes(brush: Brush, picture: CurvesPicture, x: Scale, y: Scale, ink: Ink): void {
  const { width, height } = picture;
  const [right, bottom] = [width - ROOM.right, height - ROOM.bottom];
  brush.font = MONO;
  brush.textBaseline = 'middle';
  brush.lineWidth = 1;
  brush.strokeStyle = ink.line;
  brush.fillStyle = ink.soft;
  for (const [ticks, across] of [
    [x.ticks, false],
    [y.ticks, true],
  ] as const) {
    const texts = tickTexts(ticks);
    brush.textAlign = across ? 'right' : 'center';
    for (const [i, tick] of ticks.entries()) {
      const px = ROOM.left + x.at(tick) * (right - ROOM.left);
      const py = bottom - y.at(tick) * (bottom - ROOM.top);
      brush.beginPath();
      brush.moveTo(across ? ROOM.left : px, across ? py : bottom);
      brush.lineTo(across ? right : px, across ? py : ROOM.top);
      brush.stroke();
      brush.fillText(texts[i] ?? '', across ? ROOM.left - 6 : px, across ? py : bottom + 12);
    }
  }
  brush.font = SANS;
  brush.textAlign = 'right';
  brush.fillText(picture.x, right, height - 10);
  brush.textAlign = 'left';
  brush.fillText(picture.y, 8, 14);
}

/** Above the curves, from the right. */
function drawNames(brush: Brush, { width, lines }: CurvesPicture, ink: Ink): void {
  let right = width - ROOM.right;
  brush.font = SANS;
  brush.textAlign = 'right';
  for (const { name, color, dash } of lines.toReversed()) {
    brush.fillStyle = ink.ink;
    brush.fillText(name, right, 14);
    // CJK is as wide as its size, letters about half of it.
    right -= [...name].reduce((sum, sign) => sum + (sign > '\u2E80' ? 12 : 7), 8);
    brush.strokeStyle = color;
    brush.lineWidth = 1.6;
    brush.setLineDash([...dash]);
    brush.beginPath();
    brush.moveTo(right - 22, 14);
    brush.lineTo(right, 14);
    brush.stroke();
    right -= 38;
  }
  brush.setLineDash([]);
}

export function drawCurves(brush: Brush, picture: CurvesPicture, ink: Ink): void {
  const { width, height, logarithmic, lines } = picture;
  brush.clearRect(0, 0, width, height);
  const drawable = (n: number | null): n is number => n !== null && Number.isFinite(n) && (!logarithmic || n > 0);
  const all = lines.flatMap(({ points }) => points.filter(([, value]) => drawable(value)));
  if (all.length === 0) return;
  const x = scaleOf([0, Math.max(...all.map(([step]) => step), 1)], false);
  const y = scaleOf(
    all.map(([, value]) => value as number),
    logarithmic,
  );
  drawAxes(brush, picture, x, y, ink);
  for (const { color, dash, points } of lines) {
    brush.strokeStyle = color;
    brush.lineWidth = 1.6;
    brush.setLineDash([...dash]);
    brush.beginPath();
    let drawn = false;
    for (const [step, value] of points) {
      if (!drawable(value)) continue;
      const px = ROOM.left + x.at(step) * (width - ROOM.left - ROOM.right);
      const py = height - ROOM.bottom - y.at(value) * (height - ROOM.bottom - ROOM.top);
      if (drawn) brush.lineTo(px, py);
      else brush.moveTo(px, py);
      drawn = true;
    }
    brush.stroke();
  }
  brush.setLineDash([]);
  drawNames(brush, picture, ink);
}
