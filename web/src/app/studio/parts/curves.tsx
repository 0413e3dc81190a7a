/** Loss and score over the steps, for the rows it learns from and those it does not. */
import { effect, type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import UPlot from 'uplot';
import { type CurveLine, drawCurves } from '../draw/curves';
import { type Ink, inkOf } from '../draw/ink';
import type { CurvePoint } from '../model/curve-log';
import { classesOf } from '../model/edit';
import { tickTexts } from '../model/ticks';
import type { Comparison } from '../state/compare';
import type { Studio } from '../state/studio-shape';
import type { StudioWords } from '../words/words';
import { Tick } from './fields';
import type { Pictures } from './pictures';
import type { Draw } from './use-canvas';

const HEIGHT = 150;
/** Milliseconds between two drawings. */
const PAUSE = 80;

type Shown = 'loss' | 'score';

function columns(log: readonly CurvePoint[], other: readonly CurvePoint[], shown: Shown): UPlot.AlignedData {
  const finite = (n: number | null): number | null => (n !== null && Number.isFinite(n) ? n : null);
  const steps = (of: readonly CurvePoint[]): number[] => of.map(({ step }) => step);
  const train = (of: readonly CurvePoint[]) =>
    of.map((point) => finite(shown === 'loss' ? point.train : point.trainScore));
  const test = log.map((point) => finite(shown === 'loss' ? point.test : point.testScore));
  const own: UPlot.AlignedData = [steps(log), train(log), test];
  if (other.length === 0) return [...own, log.map(() => null)] as UPlot.AlignedData;
  return UPlot.join([own, [steps(other), train(other)]]);
}

function plotOptions(host: HTMLElement, logarithmic: boolean, names: readonly [string, string, string]): UPlot.Options {
  const ink = inkOf(host);
  const axis = (size: number): UPlot.Axis => ({
    stroke: ink.soft,
    grid: { stroke: ink.line, width: 1 },
    ticks: { stroke: ink.line, width: 1, size: 4 },
    font: '11px ui-monospace, Menlo, Consolas, monospace',
    size,
    gap: 3,
  });
  return {
    width: host.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 6 } },
    scales: { x: { time: false }, y: logarithmic ? { distr: 3 } : {} },
    axes: [
      { ...axis(28), values: (_, ticks) => tickTexts(ticks), space: 60 },
      { ...axis(46), values: (_, ticks) => tickTexts(ticks) },
    ],
    series: [
      { label: names[0] },
      { label: names[1], stroke: ink.ink, width: 1.6, points: { show: false }, spanGaps: true },
      { label: names[2], stroke: ink.soft, width: 1.6, dash: [5, 3], points: { show: false }, spanGaps: true },
      { stroke: ink.update, width: 1.6, dash: [2, 3], points: { show: false }, spanGaps: true },
    ],
  };
}

/** Where the training stands, over the curves. */
function mark(plot: UPlot, line: HTMLElement, step: number): void {
  const x = plot.valToPos(step, 'x');
  line.style.transform = `translateX(${plot.over.offsetLeft + x}px)`;
  line.hidden = !(x >= 0 && x <= plot.over.clientWidth);
}

interface Props {
  studio: Studio;
  comparison: Comparison;
  words: StudioWords;
  pictures: Pictures;
}

/** Of the picture to take away. */
const SIZE = { width: 640, height: 320 };

function linesOf({ studio, comparison, words }: Omit<Props, 'pictures'>, shown: Shown, ink: Ink): CurveLine[] {
  const log = studio.curve.value;
  const other = comparison.beside.value;
  const points = (of: readonly CurvePoint[], value: (point: CurvePoint) => number | null): CurveLine['points'] =>
    of.map((point) => [point.step, value(point)]);
  const loss = shown === 'loss';
  const [train, test] = [
    (point: CurvePoint) => (loss ? point.train : point.trainScore),
    (point: CurvePoint) => (loss ? point.test : point.testScore),
  ];
  const lines = [
    { name: words.train, color: ink.ink, dash: [], points: points(log, train) },
    { name: words.test, color: ink.soft, dash: [5, 3], points: points(log, test) },
    { name: other?.name ?? '', color: ink.update, dash: [2, 3], points: points(comparison.curve.value, train) },
  ];
  return lines.filter((line) => line.points.some(([, value]) => value !== null));
}

/** Plots into `host`, with a mark at the cursor's step; anew when what is shown or the page's colours are others. */
function usePlot(
  { studio, comparison, words }: Pick<Props, 'studio' | 'comparison' | 'words'>,
  { shown, logarithmic }: { shown: Signal<Shown>; logarithmic: Signal<boolean> },
) {
  const host = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    let plot: UPlot | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const names = [words.step, words.train, words.test] as const;
    function make(): void {
      if (!element) return;
      plot?.destroy();
      plot = new UPlot(
        plotOptions(element, logarithmic.peek() && shown.peek() === 'loss', names),
        columns(studio.curve.peek(), comparison.curve.peek(), shown.peek()),
        element,
      );
      if (line.current) mark(plot, line.current, studio.cursor.peek().step);
    }
    function update(): void {
      last = performance.now();
      plot?.setData(columns(studio.curve.peek(), comparison.curve.peek(), shown.peek()));
      if (plot && line.current) mark(plot, line.current, studio.cursor.peek().step);
    }
    const ends = [
      effect(() => {
        void [shown.value, logarithmic.value];
        make();
      }),
      effect(() => {
        void [studio.curve.value, studio.cursor.value, comparison.curve.value];
        clearTimeout(timer);
        timer = setTimeout(update, Math.max(PAUSE - (performance.now() - last), 0));
      }),
    ];
    const size = new ResizeObserver(() => plot?.setSize({ width: element.clientWidth, height: HEIGHT }));
    size.observe(element);
    const theme = new MutationObserver(make);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', make);
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
      size.disconnect();
      theme.disconnect();
      dark.removeEventListener('change', make);
      plot?.destroy();
    };
  }, [studio, comparison, words, shown, logarithmic]);
  return { host, line };
}

export function Curves({ studio, comparison, words, pictures }: Props) {
  const shown = useSignal<Shown>('loss');
  const logarithmic = useSignal(false);
  const { host, line } = usePlot({ studio, comparison, words }, { shown, logarithmic });
  const numbers = classesOf(studio.spec.value) === 0;
  const score = numbers ? 'R²' : words.accuracy;
  pictures.curves = {
    ...SIZE,
    scene: (): Draw => (brush, ink) => {
      const loss = shown.value === 'loss';
      const lines = linesOf({ studio, comparison, words }, shown.value, ink);
      const axes = { x: words.step, y: loss ? words.lossShort : score, logarithmic: loss && logarithmic.value };
      drawCurves(brush, { ...SIZE, ...axes, lines }, ink);
    },
  };
  return (
    <div class="curves">
      <div class="row">
        <select
          aria-label={words.curveOf}
          value={shown.value}
          onChange={(event) => {
            shown.value = event.currentTarget.value === 'score' ? 'score' : 'loss';
          }}
        >
          <option value="loss">{words.lossShort}</option>
          <option value="score">{score}</option>
        </select>
        {shown.value === 'loss' && (
          <Tick
            label={words.logScale}
            on={logarithmic.value}
            onTurn={(on) => {
              logarithmic.value = on;
            }}
          />
        )}
      </div>
      <div class="plot">
        <div ref={host} role="img" aria-label={words.curvesLabel} />
        <div ref={line} class="at" aria-hidden="true" />
      </div>
    </div>
  );
}
