import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { NodeId } from '../../../shared/trace';
import { Icon } from '../../components/icon';
import { drawGraph } from '../../draw/graph';
import { AT_REST, viewOf, wholeZoom } from '../../draw/view';
import type { Messages } from '../../locale/resolve';
import { stepAt } from '../../model/steps';
import type { Session } from '../../state/session';
import { spotOf, useGestures } from './gestures';
import { GraphSvg } from './graph-svg';
import { GraphTree } from './graph-tree';

const ZOOM_STEP = 1.25;

/** The size of an element, in CSS pixels; null until it is known. */
function useSize(of: { current: HTMLElement | null }) {
  const size = useSignal<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) size.value = { width, height };
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, size]);
  return size;
}

interface ToolsProps {
  messages: Messages;
  canFit: boolean;
  onFit: () => void;
  onZoom: (factor: number) => void;
}

function Tools({ messages, canFit, onFit, onZoom }: ToolsProps) {
  const tool = (icon: 'fit' | 'minus' | 'plus', label: string, onPress: () => void) => (
    <button type="button" class="tool" aria-label={label} title={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
  return (
    <div class="tools">
      {canFit && tool('fit', messages.fit, onFit)}
      {tool('minus', messages.zoomOut, () => onZoom(1 / ZOOM_STEP))}
      {tool('plus', messages.zoomIn, () => onZoom(ZOOM_STEP))}
    </div>
  );
}

export interface GraphPaneProps {
  session: Session;
  messages: Messages;
  selected: NodeId | null;
  onPick: (id: NodeId | null) => void;
}

export function GraphPane({ session, messages, selected, onPick }: GraphPaneProps) {
  const canvas = useRef<HTMLDivElement>(null);
  const size = useSize(canvas);
  const last = useRef({ shown: 0, travel: false });
  const run = session.run.value;
  const moment = session.moment.value;
  const shown = session.shown.value;
  const phase = moment ? (stepAt(moment.outline, shown)?.phase ?? null) : null;
  const drawing = run && moment ? drawGraph(moment, run.result.layout, phase, messages) : null;
  // Numbers travel when one step forward is taken, not when the learner leaps; drawing it again changes nothing.
  if (last.current.shown !== shown) last.current = { shown, travel: shown === last.current.shown + 1 };
  const { travel } = last.current;

  const pane = size.value ?? { width: 600, height: 480 };
  const whole = drawing ? wholeZoom(drawing, pane) : 1;
  const { camera, moved, zoomBy, set, handlers } = useGestures(drawing, pane);
  const view = drawing && viewOf(drawing, pane, camera.value);

  /** All of it; and when all of it is shown, what can be read of it, around the moment. */
  function fit(): void {
    const { zoom, pan } = camera.peek();
    set(zoom === whole && pan === AT_REST.pan ? AT_REST : { zoom: whole, pan: AT_REST.pan });
  }
  function onWheel(event: WheelEvent): void {
    // The page's own scrolling is left alone.
    if (!event.ctrlKey || !canvas.current?.matches(':focus-within')) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, spotOf(event, canvas.current));
  }

  return (
    <section class="pane graph-pane" aria-label={messages.graph}>
      <header class="pane-head">
        <h2>
          {messages.graph}
          {phase && <span class={`phase ${phase}`}>{messages.phase[phase]}</span>}
        </h2>
        <Tools messages={messages} canFit={moved.value || whole < 1} onFit={fit} onZoom={zoomBy} />
      </header>
      <div ref={canvas} class="canvas" tabIndex={-1} onWheel={onWheel} {...handlers}>
        {!drawing && <slot name="poster" />}
        {drawing && view && drawing.nodes.length > 0 && (
          <GraphSvg drawing={drawing} view={view} selected={selected} travel={travel} onPick={onPick} />
        )}
        {drawing && drawing.nodes.length === 0 && <p class="empty">{messages.graphEmpty}</p>}
        {moment && <GraphTree moment={moment} messages={messages} selected={selected} onPick={onPick} />}
      </div>
    </section>
  );
}
