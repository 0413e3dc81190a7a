/** A program that takes its time: how far it is, and what pauses and ends it. */
import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../components/icon';
import type { Messages } from '../../locale/resolve';
import { paceOf } from '../../model/progress';
import type { Session } from '../../state/session-shape';

export interface RunBarProps {
  session: Session;
  messages: Messages;
}

/** In ms: what is over sooner is not worth a word, what takes longer makes what is shown another program's. */
const FELT = 400;

/** Whether a program has been running for so long. */
export function useFelt({ running }: Session): ReadonlySignal<boolean> {
  const felt = useSignal(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = effect(() => {
      clearTimeout(timer);
      felt.value = false;
      if (!running.value) return;
      timer = setTimeout(() => {
        felt.value = true;
      }, FELT);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [felt, running]);
  return felt;
}

function Going({ session, messages }: RunBarProps) {
  /** What has been asked for: what a long run has done by then takes a while to come. */
  const asked = useSignal<'holding' | 'stopping' | null>(null);
  const words = messages.run;
  const told = session.progress.value;
  const pace = told && paceOf(told);
  const begins = told === null;
  useEffect(() => {
    if (begins) asked.value = null;
  }, [begins, asked]);
  const ending = pace !== null && asked.value !== null;
  const said = [ending && asked.value ? words[asked.value] : messages.running];
  if (pace?.loop) said.push(words.round(pace.loop.line, pace.loop.round + 1, pace.loop.rounds));
  if (pace) said.push(words.steps(pace.steps));
  if (pace && !ending && pace.stepsPerSecond > 0) said.push(words.rate(pace.stepsPerSecond));
  if (pace && !ending && pace.secondsLeft !== null) said.push(words.left(pace.secondsLeft));
  const end = (what: 'holding' | 'stopping', ask: () => void) => () => {
    asked.value = what;
    ask();
  };
  return (
    <div class="run-bar going">
      <progress aria-label={words.progress} {...(pace?.fraction == null ? {} : { value: pace.fraction })} />
      <span class="how-far">{said.join(' · ')}</span>
      <button type="button" class="quiet" onClick={end('holding', session.hold)}>
        <Icon name="pause" /> {words.hold}
      </button>
      <button type="button" class="quiet" onClick={end('stopping', session.stop)}>
        <Icon name="stop" /> {messages.stop}
      </button>
    </div>
  );
}

function Held({ session, messages }: RunBarProps) {
  const words = messages.run;
  const { lines, watches } = session.pace.marks.value;
  return (
    <div class="run-bar">
      <span class="how-far" role="status">
        {words.paused(session.run.value?.result.line ?? 0)}
      </span>
      {lines.size + watches.length > 0 && (
        <button type="button" class="quiet" onClick={() => void session.resume(true)}>
          {words.resumeToBreak}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => void session.resume(false)}>
        <Icon name="forward" /> {words.resume}
      </button>
      <button type="button" class="quiet" onClick={session.stop}>
        <Icon name="stop" /> {messages.stop}
      </button>
    </div>
  );
}

/** The element that has the focus, wherever it is; null: none has. */
function focusedFrom(element: Element): Element | null {
  const root = element.getRootNode();
  const inside = root instanceof ShadowRoot ? root.activeElement : null;
  return inside ?? (document.activeElement === document.body ? null : document.activeElement);
}

export function RunBar({ felt, ...props }: RunBarProps & { felt: boolean }) {
  const { session } = props;
  const slot = useRef<HTMLDivElement>(null);
  /** The focus was here and is nowhere else: it goes on with what takes the place of the button that had it. */
  const ours = useRef(false);
  const held = !felt && session.paused.value && !session.running.value;
  const over = !felt && !held && !session.running.value;
  useLayoutEffect(() => {
    if (!ours.current || !slot.current) return;
    const focused = focusedFrom(slot.current);
    const next = over
      ? slot.current.parentElement?.querySelector<HTMLElement>('.step.primary')
      : slot.current.querySelector('button');
    if (focused === null) next?.focus();
    if (over || (focused !== null && !slot.current.contains(focused))) ours.current = false;
  });
  return (
    <div
      ref={slot}
      class="run-slot"
      onFocusIn={() => {
        ours.current = true;
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget !== null) ours.current = false;
      }}
    >
      {felt ? <Going {...props} /> : held && <Held {...props} />}
    </div>
  );
}
