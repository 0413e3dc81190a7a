import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { NodeId } from '../../../shared/trace';
import { edgeKey } from '../../draw/edges';
import { type DrawnNode, drawGraph, extentOf, type Scene, sceneOf } from '../../draw/graph';
import type { Box } from '../../draw/paths';
import { boxOfGroup, createPlanner, type Plan } from '../../draw/plan';
import { AT_REST, anchorCamera, followCamera, type Pane, paperView, spotIn, viewOf, wholeZoom } from '../../draw/view';
import type { Messages } from '../../locale/resolve';
import type { Trouble } from '../../model/explain';
import type { GroupKey } from '../../model/groups';
import type { Moment } from '../../model/lookup';
import type { Picture } from '../../model/picture';
import { toneAt } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import { guiltyAt } from '../errors/guilty';
import { EmptyGraph } from './empty-graph';
import { spotOf, useGestures } from './gestures';
import { GraphSvg } from './graph-svg';
import { type Reading, Tools, ZOOM_STEP } from './graph-tools';
import type { Focused } from './graph-tree';
import { NodeCard } from './node-card';
import { UnhurriedTree } from './unhurried-tree';

const CARD = 'node-card';
/** So much of a group is in view when the keyboard is at it. */
const NAME = { width: 196, height: 62 };
/** Of a pane that has no size yet. */
const NOWHERE: Pane = { width: 1, height: 1 };

/** The size of an element, in CSS pixels, before it is first painted; null: it has none. */
function useSize(of: { current: HTMLElement | null }) {
  const size = useSignal<Pane | null>(null);
  useLayoutEffect(() => {
    const element = of.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element;
      const { width: w, height: h } = size.peek() ?? { width: 0, height: 0 };
      if (width > 0 && height > 0 && (width !== w || height !== h)) size.value = { width, height };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [of, size]);
  return size;
}

/** Whether the page is being printed. */
function useOnPaper() {
  const onPaper = useSignal(false);
  useEffect(() => {
    const query = matchMedia('print');
    const heed = ({ matches }: Pick<MediaQueryList, 'matches'>): void => {
      onPaper.value = matches;
    };
    heed(query);
    query.addEventListener('change', heed);
    return () => query.removeEventListener('change', heed);
  }, [onPaper]);
  return onPaper;
}

/** What is drawn of the session's moment, when its picture is there. */
function currentScene(session: Session, messages: Messages, reading: Reading): Scene | null {
  const moment = session.moment.value;
  const picture = session.picture.value;
  if (!moment || picture?.outline !== moment.outline) return null;
  const tone = toneAt(moment.outline, session.shown.value);
  const phase = tone === 'printed' || tone === 'failed' ? 'forward' : tone;
  return sceneOf(moment, picture, phase, messages, reading === 'follow' ? undefined : reading);
}

function pointedKey({ pointed }: Session, scene: Scene | null): string | null {
  const at = pointed.value;
  return at && scene ? edgeKey(scene.picture, scene.moment.index.place(at.node), at.edge) : null;
}

function cardNode(nodes: readonly DrawnNode[], hovered: string | null, focused: Focused): DrawnNode | null {
  if (hovered !== null) return nodes.find(({ key }) => key === hovered) ?? null;
  if (!focused) return null;
  const matches = ({ id, group }: DrawnNode) => ('node' in focused ? id === focused.node : group === focused.group);
  return nodes.find(matches) ?? null;
}

/** Of an open group it is the name. */
function boxOfFocus({ moment, picture }: Scene, plan: Plan, on: NonNullable<Focused>): Box | null {
  if ('node' in on) return picture.layout.boxes[picture.folded.boxOf(moment.index.place(on.node))] ?? null;
  const { x, y, width, height } = boxOfGroup(picture, plan, on.group) ?? { x: 0, y: 0, width: 0, height: 0 };
  const wide = Math.min(width, NAME.width);
  return { x: x - (width - wide) / 2, y: y - height / 2 + NAME.height / 2, width: wide, height: NAME.height };
}

/** A word on each node that has to do with the error of the moment. */
function blame(moment: Moment | null, trouble: Trouble | null, messages: Messages): ReadonlyMap<NodeId, string> {
  if (!moment || !trouble) return new Map();
  const { nodes } = guiltyAt(moment, trouble);
  return new Map(
    [...nodes].map(([id, versions]) => [id, versions ? messages.versions(versions.saved, versions.now) : '!']),
  );
}

const upperEdge = ({ x, y, height }: Box) => ({ x, y: y - height / 2 });

/** Opens or closes a group; `placed`: as it is put on the screen. */
function flip(session: Session, group: GroupKey, placed: (picture: Picture) => void): Promise<void> {
  const flipped = new Set(session.pictures.folds.peek().flipped);
  if (!flipped.delete(group)) flipped.add(group);
  const level = session.picture.peek()?.folded.level ?? null;
  return session.refold({ level, flipped }, placed);
}

/** One function from first to last, which does what the latest one given does: the drawing is not made again for it. */
function useToggle(toggle: (group: GroupKey) => void): (group: GroupKey) => void {
  const latest = useRef(toggle);
  latest.current = toggle;
  return useRef((group: GroupKey) => latest.current(group)).current;
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
  const onPaper = useOnPaper();
  const reading = useSignal<Reading>('follow');
  const hovered = useSignal<string | null>(null);
  const focused = useSignal<Focused>(null);
  const last = useRef({ shown: 0, travel: false });
  const scene = currentScene(session, messages, reading.value);
  const shown = session.shown.value;
  const tone = scene && toneAt(scene.moment.outline, shown);
  const [moment, trouble] = [session.moment.value, session.trouble.value];
  const guilty = useMemo(() => blame(moment, trouble, messages), [moment, trouble, messages]);
  const planFor = useMemo(createPlanner, []);
  const plan = scene && planFor(scene.picture);
  const extent = scene && plan && extentOf(scene, plan);
  // Numbers travel when one step forward is taken, not when the learner leaps; drawing it again changes nothing.
  if (last.current.shown !== shown) last.current = { shown, travel: shown === last.current.shown + 1 };
  const { travel } = last.current;

  const pane = size.value ?? NOWHERE;
  const wholeAt = extent ? wholeZoom(extent, pane) : 1;
  const { camera, moved, zoomBy, set, handlers } = useGestures(extent, pane);
  // Nothing is drawn before there is a place to draw it in.
  const whole = onPaper.value && extent ? paperView(extent, pane.width) : null;
  const view = size.value && extent && (whole ?? viewOf(extent, pane, camera.value));
  const drawing = scene && plan && extent && view && drawGraph(scene, plan, extent, view);

  // The learner has chosen the view, and keeps it as long as the moment is to be seen in it.
  const followed = useRef(shown);
  useEffect(() => {
    if (followed.current === shown || !extent?.here) return;
    followed.current = shown;
    if (moved.peek()) set(followCamera(extent, pane, camera.peek(), extent.here));
  });

  /** All of it; and when all of it is shown, what can be read of it, around the moment. */
  function fit(): void {
    const { zoom, pan } = camera.peek();
    set(zoom === wholeAt && pan === AT_REST.pan ? AT_REST : { zoom: wholeAt, pan: AT_REST.pan });
  }
  function onWheel(event: WheelEvent): void {
    // The page's own scrolling is left alone.
    if (!event.ctrlKey || !canvas.current?.matches(':focus-within')) return;
    event.preventDefault();
    zoomBy(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, spotOf(event, canvas.current));
  }

  const onToggle = useToggle((group) => {
    const before = scene && plan && boxOfGroup(scene.picture, plan, group);
    hovered.value = null;
    void flip(session, group, (picture) => {
      const next = currentScene(session, messages, reading.peek());
      const box = boxOfGroup(picture, planFor(picture), group);
      if (!before || !view || !next || !box) return;
      const after = extentOf(next, planFor(picture));
      set(anchorCamera(after, pane, view, upperEdge(box), spotIn(view, pane, upperEdge(before))));
    });
  });
  const onHover = useRef((key: string | null) => {
    hovered.value = key;
  }).current;
  /** What the keyboard is at is in view, and has its card there. */
  function onFocus(on: Focused): void {
    focused.value = on;
    const box = on && scene && plan && boxOfFocus(scene, plan, on);
    if (box && extent) set(followCamera(extent, pane, camera.peek(), box));
  }
  const group = focused.value && 'group' in focused.value ? focused.value.group : null;

  return (
    <section class="pane graph-pane" aria-label={messages.graph}>
      <header class="pane-head">
        <h2>
          {messages.graph}
          {tone && <span class={`phase ${tone}`}>{messages.phase[tone]}</span>}
        </h2>
        {/* Of a program that records nothing there is nothing to move or to save. */}
        {moment?.outline.nodes.length !== 0 && (
          <Tools
            session={session}
            messages={messages}
            scene={scene}
            reading={reading.value}
            canFit={moved.value || wholeAt < 1}
            onRead={(to) => {
              reading.value = to;
            }}
            onFit={fit}
            onZoom={zoomBy}
          />
        )}
      </header>
      <div
        ref={canvas}
        class={focused.value ? 'canvas by-key' : 'canvas'}
        tabIndex={-1}
        onWheel={onWheel}
        {...handlers}
      >
        {!extent && <slot name="poster" />}
        {drawing && view && extent.drawn && (
          <GraphSvg
            drawing={drawing}
            view={view}
            selected={selected}
            pointed={pointedKey(session, scene)}
            guilty={guilty}
            selectedGroup={group}
            travel={travel}
            onPick={onPick}
            onToggle={onToggle}
            onHover={onHover}
          />
        )}
        {moment && extent && !extent.drawn && <EmptyGraph moment={moment} messages={messages} />}
        {scene && drawing && view && (
          <>
            <NodeCard
              id={CARD}
              scene={scene}
              node={cardNode(drawing.nodes, hovered.value, focused.value)}
              view={view}
              pane={pane}
            />
            <UnhurriedTree
              focused={focused.value !== null}
              scene={scene}
              messages={messages}
              selected={selected}
              describedBy={CARD}
              onPick={onPick}
              onToggle={onToggle}
              onFocus={onFocus}
            />
          </>
        )}
      </div>
    </section>
  );
}
