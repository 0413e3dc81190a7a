/** The order sandbox: a learner chooses which node of a backward runs next. */
import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { NodeId } from '../../../shared/trace';
import { type Backward, backwardAt } from '../../model/backwards';
import { type Moment, momentOf } from '../../model/lookup';
import { nodeLabel } from '../../model/narration';
import { shortNumber } from '../../model/numbers';
import {
  begin,
  choiceOf,
  type Deed,
  fire,
  gradientOf,
  isOver,
  MOST_NODES,
  type Place,
  reached,
  type Sandbox,
} from '../../model/sandbox';
import { useTrial } from '../lab/trial';
import type { MomentProps } from './why';

const shown = (numbers: readonly number[]): string => {
  const text = numbers.slice(0, 4).map((x) => shortNumber(x));
  return `${text.join(' ')}${numbers.length > 4 ? ' …' : ''}`;
};

/** "MulBackward0 · 2" where a backward has several of a name, the first made being 1. */
function labelsOf(moment: Moment, sandbox: Sandbox): Map<NodeId, string> {
  const byName = new Map<string, NodeId[]>();
  const ids = [...sandbox.places.keys()].sort((a, b) => a - b);
  for (const id of ids) byName.set(nodeLabel(moment, id), [...(byName.get(nodeLabel(moment, id)) ?? []), id]);
  const labels = new Map<NodeId, string>();
  for (const [name, same] of byName) {
    for (const [i, id] of same.entries()) labels.set(id, same.length > 1 ? `${name} · ${i + 1}` : name);
  }
  return labels;
}

interface Setting {
  run: Backward;
  /** At the end of the real one. */
  end: Moment;
  start: Sandbox;
}

/** Each name once, with how often it is there: "a ×2, b". */
function counted(names: readonly string[], times: (n: number) => string): string {
  const most = new Map<string, number>();
  for (const name of names) most.set(name, (most.get(name) ?? 0) + 1);
  return [...most].map(([name, n]) => (n > 1 ? `${name}${times(n)}` : name)).join(', ');
}

/** The last backward that has begun, and what it was given. */
async function prepare({ session, moment }: MomentProps, signal: AbortSignal): Promise<Setting> {
  const run = backwardAt(moment.outline, moment.snapshot.at);
  if (!run) throw new Error('there is no backward');
  const at = (event: number) => session.ask('seek', { at: event }, signal);
  const seeds: number[][] = [];
  for (let i = 0; i < run.roots.length; i++) {
    const { event, values } = await at(run.begin + i);
    const id = event?.kind === 'backward_begin' ? event.gradient : null;
    seeds.push((values.find((value) => value.id === id)?.data ?? []).map(Number));
  }
  const end = momentOf(moment.outline, moment.index, moment.source, await at(run.end));
  return { run, end, start: begin(moment, run, seeds) };
}

function DeedLine({
  deed,
  labels,
  messages,
}: { deed: Deed; labels: ReadonlyMap<NodeId, string> } & Pick<MomentProps, 'messages'>) {
  const words = messages.why;
  const name = labels.get(deed.node) ?? '';
  switch (deed.kind) {
    case 'sent': {
      const sends = deed.sends.map(({ to, numbers }) => `${shown(numbers)} → ${labels.get(to) ?? ''}`).join(', ');
      return <li>{words.sandboxSent(name, shown(deed.got), sends || '—')}</li>;
    }
    case 'added':
      return <li>{words.sandboxAdded(name, shown(deed.got))}</li>;
    case 'early':
      return <li class="wrong">{words.sandboxTooEarly(name, deed.arrived, deed.expected)}</li>;
    case 'lost':
      return <li class="wrong">{words.sandboxLost(name, shown(deed.numbers))}</li>;
  }
}

function Verdict({
  sandbox,
  setting,
  labels,
  messages,
}: { sandbox: Sandbox; setting: Setting; labels: ReadonlyMap<NodeId, string> } & Pick<MomentProps, 'messages'>) {
  const words = messages.why;
  const leaves = [...sandbox.places.values()].filter(({ node }) => node.op === '');
  const rows = leaves.map((place) => {
    const right = (setting.end.value(setting.end.node(place.node.id)?.grad)?.data ?? []).map(Number);
    const yours = [...(place.received[0] ?? [])];
    const same = right.every((x, i) => Math.abs(x - (yours[i] ?? 0)) <= 1e-5 * Math.max(1, Math.abs(x)));
    return { id: place.node.id, yours, right, same };
  });
  const wrong = [...sandbox.places.values()].some(({ early }) => early);
  return (
    <div class="verdict" role="status">
      <p>{wrong ? words.sandboxWrong : words.sandboxRight}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">.grad</th>
            <th scope="col">{words.sandboxYours}</th>
            <th scope="col">{words.sandboxTheirs}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, yours, right, same }) => (
            <tr key={id}>
              <th scope="row" class={same ? undefined : 'wrong'}>
                {labels.get(id)}
              </th>
              <td class={same ? undefined : 'wrong'}>
                {same ? '' : '✗ '}
                {shown(yours)}
              </td>
              <td>{shown(right)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{words.sandboxOrder}</h3>
      <ol class="order">
        {setting.run.order.map((id, i) => {
          const node = sandbox.places.get(id)?.node;
          return (
            <li key={id} class={sandbox.order[i] === id ? undefined : 'other'}>
              {labels.get(id)}
              {node && node.op !== '' && <small> #{node.sequence}</small>}
            </li>
          );
        })}
      </ol>
      <p class="note">{words.sandboxWhy}</p>
    </div>
  );
}

/** The game on a board: its moves so far, one move, and taking moves back. */
function useGame({ session, moment }: MomentProps, start: Sandbox) {
  const history = useSignal<readonly Sandbox[]>([start]);
  const broken = useSignal(false);
  const busy = useRef(false);
  const pressed = useRef(false);
  const abort = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    abort.current = own;
    return () => own.abort();
  }, []);
  const now = history.value.at(-1) ?? start;
  const turnTo = (next: readonly Sandbox[]): void => {
    pressed.current = true;
    history.value = next;
  };
  const run = async (place: Place): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      const numbers = gradientOf(moment, place);
      const ask = { at: moment.snapshot.at, node: place.node.id, numbers };
      const sent = place.node.op === '' ? null : await session.ask('sent', ask, abort.current.signal);
      if (sent?.refused) broken.value = true;
      else turnTo([...history.peek(), fire(now, moment, place.node.id, sent)]);
    } catch {
      broken.value = !abort.current.signal.aborted;
    } finally {
      busy.current = false;
    }
  };
  return {
    now,
    run,
    pressed,
    broken: broken.value,
    begun: history.value.length > 1,
    back: () => turnTo(history.peek().slice(0, -1)),
    over: () => turnTo([start]),
  };
}

/** The button that was pressed is gone, or can be pressed no more: the keyboard goes on at the next one. */
function useFocusOn(list: RefObject<HTMLElement | null>, pressed: { current: boolean }): void {
  useLayoutEffect(() => {
    if (!pressed.current) return;
    pressed.current = false;
    const root = list.current?.getRootNode();
    const held = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
    if (held?.matches('button:enabled') && list.current?.contains(held)) return;
    const find = (what: string) => list.current?.querySelector<HTMLElement>(what);
    (find('button.run') ?? find('button:enabled'))?.focus();
  });
}

function PlaceList({
  title,
  places,
  labels,
  messages,
  onRun,
}: {
  title: string;
  places: readonly Place[];
  labels: ReadonlyMap<NodeId, string>;
  onRun: (place: Place) => void;
} & Pick<MomentProps, 'messages'>) {
  const words = messages.why;
  const waitsFor = (place: Place) =>
    words.sandboxWaits(
      counted(
        place.waitsFor.map((id) => labels.get(id) ?? ''),
        messages.times,
      ),
    );
  if (places.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="places">
        {places.map((place) => {
          const name = labels.get(place.node.id) ?? '';
          const legal = place.state === 'ready';
          return (
            <li key={place.node.id}>
              <button
                type="button"
                class={`run ${legal ? 'ready' : 'early'}`}
                aria-label={legal ? words.sandboxRun(name) : words.sandboxEarly(name)}
                onClick={() => onRun(place)}
              >
                {name}
              </button>
              <small>
                {place.received[0] ? `${shown(place.received[0])} · ` : ''}
                {words.sandboxArrived(place.arrived, place.expected)}
                {!legal && ` · ${waitsFor(place)}`}
              </small>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Board(props: MomentProps & { setting: Setting }) {
  const { messages, setting } = props;
  const words = messages.why;
  const list = useRef<HTMLDivElement>(null);
  const { now, run, pressed, broken, begun, back, over } = useGame(props, setting.start);
  useFocusOn(list, pressed);
  const labels = labelsOf(setting.end, now);
  const places = [...now.places.values()].sort((a, b) => b.node.id - a.node.id);
  const ready = places.filter(({ state }) => state === 'ready');
  const waiting = places.filter(({ state }) => state === 'waiting');
  const choice = choiceOf(now);
  const onRun = (place: Place): void => void run(place);
  return (
    <div class="sandbox" ref={list}>
      <p class="note">{words.sandboxNote}</p>
      <div class="tools">
        <button
          type="button"
          class="quiet"
          disabled={choice === null}
          onClick={() => {
            const place = choice === null ? null : now.places.get(choice);
            if (place) onRun(place);
          }}
        >
          {words.sandboxAuto}
        </button>
        <button type="button" class="quiet" disabled={!begun} onClick={back}>
          {words.sandboxBack}
        </button>
        <button type="button" class="quiet" disabled={!begun} onClick={over}>
          {words.sandboxOver}
        </button>
      </div>
      {broken && <p class="note">{words.failed}</p>}
      <PlaceList title={words.sandboxReady} places={ready} labels={labels} messages={messages} onRun={onRun} />
      <PlaceList title={words.sandboxWaiting} places={waiting} labels={labels} messages={messages} onRun={onRun} />
      {now.deeds.length > 0 && (
        <>
          <h3>{words.sandboxDone}</h3>
          <ol class="deeds" aria-live="polite">
            {now.deeds.map((deed, i) => (
              <DeedLine key={i} deed={deed} labels={labels} messages={messages} />
            ))}
          </ol>
        </>
      )}
      {isOver(now) && <Verdict sandbox={now} setting={setting} labels={labels} messages={messages} />}
    </div>
  );
}

export function SandboxPanel(props: MomentProps) {
  const { moment, messages } = props;
  const words = messages.why;
  const run = backwardAt(moment.outline, moment.snapshot.at);
  const size = run ? reached(moment, run.roots).size : 0;
  const setting = useTrial(`${run?.begin} ${moment.source}`, (signal) =>
    size > MOST_NODES ? Promise.reject(new Error('too many')) : prepare(props, signal),
  ).value;
  if (!run) return <p class="note">{words.sandboxNothing}</p>;
  if (size > MOST_NODES) return <p class="note">{words.sandboxLarge(size)}</p>;
  if (setting.state === 'failed') return <p class="note">{words.failed}</p>;
  if (setting.state === 'running') return <div aria-busy="true" />;
  return <Board key={run.begin} {...props} setting={setting.value} />;
}
