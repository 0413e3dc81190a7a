/** Figures of a run: which are there at a moment, where they stand in what was printed, what is in them. Pure. */
import type { Complaint, FigureInfo, Outline } from '../../shared/trace';

export type SeriesKind = 'line' | 'points' | 'lines' | 'area' | 'image' | 'contours' | 'arrows' | 'bars' | 'shape';

export interface FigureSeries {
  kind: SeriesKind;
  /** Points of a line, bars, cells of an image. */
  count: number;
  /** Its name in the legend; '' when it has none. */
  label: string;
}

export interface FigureAxes {
  title: string;
  x: string;
  y: string;
  series: FigureSeries[];
}

/** What a figure shows, for those who do not see it. */
export interface FigureAbout {
  title: string;
  axes: FigureAxes[];
}

const KINDS: Readonly<Record<SeriesKind, true>> = {
  line: true,
  points: true,
  lines: true,
  area: true,
  image: true,
  contours: true,
  arrows: true,
  bars: true,
  shape: true,
};

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const isKind = (value: unknown): value is SeriesKind => typeof value === 'string' && Object.hasOwn(KINDS, value);

function readSeries(given: unknown): FigureSeries[] {
  const { kind, count, label } = record(given);
  return isKind(kind) ? [{ kind, count: Number.isSafeInteger(count) ? Number(count) : 0, label: text(label) }] : [];
}

/** Reads what came with a figure; what makes no sense is left out. */
export function readAbout(about: string): FigureAbout {
  let given: unknown = null;
  try {
    given = JSON.parse(about);
  } catch {
    // An empty picture is told of as one.
  }
  const { title, axes } = record(given);
  return {
    title: text(title),
    axes: list(axes).map((each) => {
      const { title: name, x, y, series } = record(each);
      return { title: text(name), x: text(x), y: text(y), series: list(series).flatMap(readSeries) };
    }),
  };
}

/** Those drawn by the first `events` events, each as it was drawn last, in the order of their drawing. */
export function figuresAt(outline: Outline, events: number): FigureInfo[] {
  const drawn = outline.figures.filter(({ event }) => event <= events);
  const last = new Map(drawn.map((figure) => [figure.name, figure]));
  return drawn.filter((figure) => last.get(figure.name) === figure);
}

/** The traceback of what ended a run, when it says no more than stands at the line: no call led there. */
function isShortReport({ events, text: said }: Complaint, outline: Outline): boolean {
  const ended = outline.steps.at(-1)?.kind === 'error' && events === outline.events;
  return ended && said.startsWith('Traceback') && said.split('\n  File "').length <= 2;
}

/** Those of the first `events` events. */
export function complaintsAt(outline: Outline, events: number): Complaint[] {
  return outline.complaints.filter((each) => each.events <= events && !isShortReport(each, outline));
}

export type OutputPiece =
  | { kind: 'text'; text: string }
  | { kind: 'complaint'; text: string }
  | { kind: 'figure'; figure: FigureInfo };

type Placed = { printed: number; at: number } & ({ figure: FigureInfo } | { text: string });

/** What was printed, what was drawn and what went to stderr, in their order. */
export function piecesOf(
  output: string,
  figures: readonly FigureInfo[],
  complaints: readonly Complaint[] = [],
): OutputPiece[] {
  const pieces: OutputPiece[] = [];
  let from = 0;
  const print = (to: number): void => {
    if (to > from) pieces.push({ kind: 'text', text: output.slice(from, to) });
    from = Math.max(from, to);
  };
  const placed: Placed[] = [
    ...figures.map((figure) => ({ printed: figure.printed, at: figure.event, figure })),
    ...complaints.map(({ printed, events, text }) => ({ printed, at: events + 0.5, text })),
  ];
  placed.sort((a, b) => a.printed - b.printed || a.at - b.at);
  for (const each of placed) {
    print(Math.min(each.printed, output.length));
    const last = pieces.at(-1);
    if ('figure' in each) pieces.push({ kind: 'figure', figure: each.figure });
    else if (last?.kind === 'complaint') last.text += each.text;
    else pieces.push({ kind: 'complaint', text: each.text });
  }
  print(output.length);
  return pieces;
}
