/** The walker: everything `<grad-walk>` shows, as a function of one session and its settings. */
import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Settings } from '../shared/spec';
import { later } from './components/later';
import { CodePane } from './features/code/code-pane';
import { GraphPane } from './features/graph/graph-pane';
import { OutputPane } from './features/output/output-pane';
import type { InspectorProps } from './features/side/inspector';
import { type Pick, pickedAt, watchOf } from './features/side/pick';
import type { TensorsPaneProps } from './features/side/tensors-pane';
import { usePick } from './features/side/use-pick';
import { RunBar, useFelt } from './features/transport/run-bar';
import { Say } from './features/transport/say';
import { Transport } from './features/transport/transport';
import { type Lang, messagesIn } from './locale/resolve';
import type { Session } from './state/session-shape';

/** The numbers beside the graph come when it has been painted. */
const Inspector = later<InspectorProps>(
  'pane inspector',
  async () => (await import('./features/side/inspector')).Inspector,
);
const TensorsPane = later<TensorsPaneProps>(
  'pane tensors-pane',
  async () => (await import('./features/side/tensors-pane')).TensorsPane,
);

/** Below this width the inspector is a sheet above the transport; the style sheet's container query agrees. */
const NARROW = 640;

export interface WalkerProps {
  session: Session;
  settings: ReadonlySignal<Settings>;
  lang: ReadonlySignal<Lang>;
  /** Counts the steps a learner asked for: only these are read out. */
  announce: ReadonlySignal<number>;
}

/** Keys of the transport, wherever the focus is in the walker but where they mean something else. */
function onKeyDown(event: KeyboardEvent, session: Session, pick: Pick, release: () => void): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'F8') {
    event.preventDefault();
    void session.toBreak(event.shiftKey ? -1 : 1);
  }
  const at = event.composedPath()[0];
  if (!(at instanceof HTMLElement) || event.shiftKey) return;
  if (event.key === 'F9') {
    event.preventDefault();
    const moment = session.moment.peek();
    const picked = pickedAt(moment, pick);
    const watch = moment && picked && watchOf(moment, picked);
    if (watch) session.pace.toggleWatch(watch);
  }
  if (event.key === 'Escape' && pick && !at.closest('.editor, dialog')) {
    event.preventDefault();
    release();
  }
  if (at.closest('.editor, input, [role="tree"]')) return;
  const pressed = at.closest('button') !== null;
  const actions: Record<string, () => void> = {
    ArrowRight: () => void session.move(1),
    ArrowLeft: () => void session.move(-1),
    Home: () => void session.seek(0),
    End: () => void session.seek(session.steps.peek()),
  };
  if (!pressed) actions[' '] = () => (session.playing.peek() ? session.pause() : session.play());
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
}

/** `low`: a page has given the walker less height than its panes have, one under the other. */
function useRoom() {
  const figure = useRef<HTMLElement>(null);
  const dock = useRef<HTMLDivElement>(null);
  const narrow = useSignal(false);
  const low = useSignal(false);
  useEffect(() => {
    if (!figure.current) return undefined;
    const element = figure.current;
    const observer = new ResizeObserver(() => {
      narrow.value = element.clientWidth < NARROW;
      low.value = element.scrollHeight > element.clientHeight + 1;
    });
    // The dock is another with each sentence: what there is to walk has come.
    for (const each of [element, dock.current]) if (each) observer.observe(each);
    return () => observer.disconnect();
  }, [narrow, low]);
  return { figure, dock, narrow, low };
}

export function Walker({ session, settings, lang, announce }: WalkerProps) {
  const { figure, dock, narrow, low } = useRoom();
  const { pick, release, pickNode, pickTensor } = usePick(session, figure);
  const messages = messagesIn(lang.value);
  const { view, controls, readonly, label } = settings.value;
  // What is asked about stands above what was pressed.
  const side = useRef<HTMLDivElement>(null);
  const picked = pick.value;
  useEffect(() => {
    if (picked) side.current?.scrollTo({ top: 0 });
  }, [picked]);

  const selectedNode = pick.value?.kind === 'node' ? pick.value.id : null;
  const selectedTensor = pick.value?.kind === 'tensor' ? pick.value.id : null;
  const inspector = (of: Pick) => (
    <Inspector session={session} messages={messages} pick={of} onPickNode={pickNode} onClose={release} />
  );
  const text = view.has('code') || view.has('output');
  const [noted, figures] = [useSignal(false), useSignal(false)];
  const felt = useFelt(session).value;
  const classes = ['walker'];
  if (text) classes.push('with-text');
  if (view.has('graph')) classes.push('with-graph');
  if (view.has('tensors')) classes.push('with-side');
  if (noted.value) classes.push('with-trouble');
  if (figures.value) classes.push('with-figures');
  if (felt) classes.push('going');
  if (low.value) classes.push('low');
  // Until somebody has walked or asked: what can be done here.
  const hinted =
    controls.size > 0 &&
    view.has('graph') &&
    announce.value === 0 &&
    session.steps.value > 0 &&
    picked === null &&
    session.trouble.value === null;
  return (
    <figure
      ref={figure}
      class={classes.join(' ')}
      lang={lang.value}
      // A click anywhere in it is enough for its keys.
      tabIndex={-1}
      aria-label={label ?? messages.walkerLabel}
      onKeyDown={(event) => onKeyDown(event, session, pick.peek(), release)}
    >
      <div class="panes">
        {text && (
          <div class="text-column">
            {view.has('code') && <CodePane session={session} messages={messages} readonly={readonly} noted={noted} />}
            {view.has('output') && <OutputPane session={session} messages={messages} figures={figures} />}
          </div>
        )}
        {view.has('graph') && (
          <GraphPane session={session} messages={messages} selected={selectedNode} onPick={pickNode} />
        )}
        {view.has('tensors') && (
          <div ref={side} class="side-column">
            {/* Where what is picked is a sheet, the moment stays in its place. */}
            {inspector(narrow.value ? null : pick.value)}
            <TensorsPane session={session} messages={messages} selected={selectedTensor} onPick={pickTensor} />
          </div>
        )}
      </div>
      <div ref={dock} class={hinted ? 'dock hinted' : 'dock'}>
        {narrow.value && pick.value && inspector(pick.value)}
        <RunBar session={session} messages={messages} felt={felt} />
        {controls.size > 0 && <Transport session={session} messages={messages} controls={controls} />}
        <Say session={session} messages={messages} announce={announce} />
        {hinted && <p class="hint">{messages.hint}</p>}
      </div>
    </figure>
  );
}
