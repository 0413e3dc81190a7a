import type { ComponentChildren } from 'preact';
import type { NodeId, NodeInfo, NodeState, Phase, TensorId } from '../../../shared/trace';
import { Icon } from '../../components/icon';
import { later } from '../../components/later';
import { Sentence } from '../../components/sentence';
import type { Messages } from '../../locale/resolve';
import { backwardAt } from '../../model/backwards';
import { sameWatch, type Watch } from '../../model/breaks';
import type { Trouble } from '../../model/explain';
import { type Moment, siteText } from '../../model/lookup';
import { inputLabel, nodeLabel, tensorLabel } from '../../model/narration';
import { shapeText, wholeText } from '../../model/numbers';
import { isDrawn } from '../../model/picture';
import { type Tone, toneAt } from '../../model/steps';
import { whyNone } from '../../model/why-none';
import type { Session } from '../../state/session';
import { ErrorLesson } from '../errors/lesson';
import type { LabProps } from '../lab/lab';
import type { Why } from '../why/why';
import { addedRows, eventDetails, hookRows, type Row, short, whole, writtenRows } from './event-details';
import { HeatMap, type HeatMapProps } from './heat-map';
import { LedgerPanel } from './ledger';
import { OptimizerState, UpdateTable } from './optimizer-state';
import { type Pick, pickedAt, watchOf } from './pick';

const Lab = later<LabProps>('lab', async () => (await import('../lab/lab')).Lab);
const WhyPanel = later<Why>('trial', async () => (await import('../why/why')).WhyPanel);

/** Has the walk stop at what is looked at. */
function WatchButton({ session, watch, messages }: { session: Session; watch: Watch; messages: Messages }) {
  const on = session.pace.marks.value.watches.some((each) => sameWatch(each, watch));
  return (
    <button
      type="button"
      class="tool watch"
      aria-label={messages.run.watch}
      title={`${messages.run.watch} · F9`}
      aria-pressed={on}
      onClick={() => session.pace.toggleWatch(watch)}
    >
      <Icon name="flag" />
    </button>
  );
}

/** `wide`: with the whole breadth to itself, under its name. */
function Item({ name, wide = false, children }: { name: string; wide?: boolean; children: ComponentChildren }) {
  const own = wide ? 'wide' : undefined;
  return (
    <>
      <dt class={own}>{name}</dt>
      <dd class={own}>{children}</dd>
    </>
  );
}

type Drawn = Omit<HeatMapProps, 'value'>;
type WholeProps = { moment: Moment; id: number | null | undefined; drawn?: Drawn };

/** A value as PyTorch prints it; with the words for its picture, a large one is drawn, and its numbers are a press away. */
function Whole({ moment, id, drawn }: WholeProps) {
  const value = moment.value(id);
  if (!value) return <i class="none">None</i>;
  const text = <span title={wholeText(value)}>{whole(moment, id)}</span>;
  if (!drawn || !isDrawn(value.shape) || value.data === null) {
    return (
      <>
        {text}
        {drawn && <HeatMap value={value} {...drawn} />}
      </>
    );
  }
  return (
    <>
      <HeatMap value={value} {...drawn} />
      <details class="numbers">
        <summary>{drawn.messages.allNumbers}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long row scrolls, and must by keyboard too */}
        <div tabIndex={0}>{text}</div>
      </details>
    </>
  );
}

/** A value under its name; one that is drawn has the whole breadth. */
function ValueItem({ name, ...of }: WholeProps & { name: string; drawn: Drawn }) {
  const value = of.moment.value(of.id);
  return (
    <Item name={name} wide={value !== null && isDrawn(value.shape)}>
      <Whole {...of} />
    </Item>
  );
}

/** A .grad; of one that is None, why. */
function GradItem({ session, moment, id, messages }: Omit<DetailsProps, 'onPickNode'> & { id: TensorId }) {
  const value = moment.tensor(moment.tensor(id)?.grad)?.value;
  const drawn = { name: `${tensorLabel(moment, id)}.grad`, messages };
  const why = whyNone(moment, id);
  // The button goes when its moment has come: whoever walks by keyboard stays where it was.
  const go = (from: HTMLElement, position: number) => {
    from.closest<HTMLElement>('.details')?.focus();
    void session.seek(position);
  };
  if (!why) return <ValueItem name=".grad" moment={moment} id={value} drawn={drawn} />;
  return (
    <Item name=".grad">
      <i class="none">None</i>
      <small>
        <Sentence of={messages.why.noGradient(why)} />{' '}
        {why.kind === 'later' && (
          <button type="button" class="link" onClick={(event) => go(event.currentTarget, why.position)}>
            {messages.goThere}
          </button>
        )}
      </small>
    </Item>
  );
}

/** "AddBackward0 ×2", one entry for each node that next_functions leads to. */
function nextText(moment: Moment, next: readonly ({ node: NodeId } | null)[], messages: Messages): string {
  const counts = new Map<string, number>();
  for (const link of next) {
    const name = link ? (moment.index.node(link.node)?.name ?? '?') : 'None';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, n]) => (n > 1 ? `${name}${messages.times(n)}` : name)).join(', ');
}

/** A small table of numbers in the colour of what happened. */
function Deed({ rows, phase }: { rows: readonly Row[]; phase: Phase }) {
  return (
    <table class={`deed ${phase}`}>
      <tbody>
        {rows.map(([name, text], i) => (
          <tr key={`${i}${name}`}>
            <th scope="row">{name}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the node of the moment did with the numbers. */
function nodeDeed(moment: Moment, id: NodeId, messages: Messages): { rows: Row[]; phase: Phase } | null {
  const { event } = moment;
  if (!event || !('node' in event) || event.node !== id) return null;
  switch (event.kind) {
    case 'backward_begin':
      return { rows: [[messages.received, short(moment, event.gradient)]], phase: 'backward' };
    case 'backward': {
      const next = moment.index.node(id)?.next ?? [];
      const received = event.received.map((value): Row => [messages.received, short(moment, value)]);
      const sent = event.sent.flatMap((value, i): Row[] => {
        const link = next[i];
        return link ? [[`→ ${nodeLabel(moment, link.node)}`, short(moment, value)]] : [];
      });
      return { rows: [...received, ...sent], phase: 'backward' };
    }
    case 'hook':
      return { rows: hookRows(moment, event, messages), phase: 'backward' };
    case 'accumulate':
      return { rows: addedRows(moment, event, messages), phase: 'backward' };
    case 'inplace':
      return { rows: writtenRows(moment, event, messages), phase: 'forward' };
    default:
      return null;
  }
}

interface EventDetailsProps {
  moment: Moment;
  /** The error that the run ended with. */
  trouble: Trouble | null;
  messages: Messages;
  tone: Tone | null;
  /** What else there is to say of it. */
  children: ComponentChildren;
}

function EventDetails({ moment, trouble, messages, tone, children }: EventDetailsProps) {
  const { deed, phase, items, note } = eventDetails(moment, messages, tone);
  const { event } = moment;
  // The traceback may say more of the error than was recorded of it: what the name might have been.
  const same = event?.kind === 'error' && trouble?.type === event.type && trouble.message.startsWith(event.message);
  return (
    <>
      {event?.kind === 'error' && (
        <div class="note lesson">
          <ErrorLesson trouble={same ? trouble : event} messages={messages} />
        </div>
      )}
      {deed.length > 0 && <Deed rows={deed} phase={phase} />}
      {items.length > 0 && (
        <dl>
          {items.map(([name, text], i) => (
            <Item key={`${i}${name}`} name={name} wide={event?.kind === 'error' && name === event.type}>
              {text === 'None' ? <i class="none">None</i> : text}
            </Item>
          ))}
        </dl>
      )}
      {children}
      {note !== null && <p class="note">{note}</p>}
    </>
  );
}

/** What a node keeps for its way back: as it was then, as it is now, and whether it is still there. */
function SavedTable({
  moment,
  node,
  state,
  messages,
}: {
  moment: Moment;
  node: NodeInfo;
  state: NodeState;
  messages: Messages;
}) {
  const words = messages.why;
  return (
    <table class="saved">
      <caption>
        {messages.saved}: {state.freed ? messages.savedFreed : messages.savedKept}
      </caption>
      <tbody>
        {node.saved.map((saved, i) => {
          const now = state.saved[i] ?? saved.version;
          const stale = !state.freed && now !== saved.version;
          const name = saved.input === null ? words.savedOutput : words.savedInput(saved.input);
          return (
            <tr key={i} class={state.freed ? 'freed' : stale ? 'stale' : undefined}>
              <th scope="row">
                {moment.index.tensor(saved.tensor) ? inputLabel(moment, saved.tensor) : ''} <small>{name}</small>
              </th>
              <td>
                {words.savedVersion(saved.version, now)}
                {stale && <small> {words.savedStale}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** As many of them are told one by one, the last ones. */
const MOST_USERS = 6;

/** The operations that have used a tensor by now. */
function consumersOf(moment: Moment, id: TensorId): NodeInfo[] {
  return moment.outline.nodes.filter(
    ({ op, born, inputs }) => op !== '' && born < moment.snapshot.at && inputs.includes(id),
  );
}

interface DetailsProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  onPickNode: (id: NodeId) => void;
}

function NodeDetails({ session, moment, id, messages, onPickNode }: DetailsProps & { id: NodeId }) {
  const node = moment.index.node(id);
  const state = moment.node(id);
  if (!node) return null;
  const text = node.op === '' ? '' : siteText(moment.source, node.site);
  const inputs = node.inputs.map((input) => inputLabel(moment, input));
  const leaf = moment.tensor(node.output);
  const deed = nodeDeed(moment, id, messages);
  return (
    <>
      {deed && <Deed {...deed} />}
      {moment.event?.kind === 'backward' && moment.event.node === id && (
        <WhyPanel
          ask="rule"
          event={moment.event}
          session={session}
          moment={moment}
          messages={messages}
          onPickNode={onPickNode}
        />
      )}
      <dl>
        {text !== '' && <Item name={messages.expression}>{text}</Item>}
        {node.formula !== '' && <Item name={messages.formula}>{node.formula}</Item>}
        {inputs.length > 0 && <Item name={messages.inputs}>{inputs.join(', ')}</Item>}
        {node.op === '' ? (
          <>
            <Item name={messages.leaf}>{tensorLabel(moment, node.output)}</Item>
            <GradItem session={session} moment={moment} id={node.output} messages={messages} />
          </>
        ) : (
          <Item name={messages.nextFunctions}>{nextText(moment, node.next, messages) || '()'}</Item>
        )}
        {node.op !== '' && isDrawn(moment.index.tensor(node.output)?.shape ?? []) && (
          <ValueItem
            name={messages.value}
            moment={moment}
            id={leaf?.value}
            drawn={{ name: tensorLabel(moment, node.output), messages }}
          />
        )}
        {state && (
          <Item name={messages.received}>
            {state.grad === null ? <i class="none">{messages.waiting}</i> : <Whole moment={moment} id={state.grad} />}
            {state.expected > 1 && <small>{messages.arrived(state.received, state.expected)}</small>}
          </Item>
        )}
      </dl>
      {state && node.saved.length > 0 && <SavedTable moment={moment} node={node} state={state} messages={messages} />}
      {node.op !== '' && (
        <WhyPanel
          key={id}
          ask="jacobian"
          node={id}
          session={session}
          moment={moment}
          messages={messages}
          onPickNode={onPickNode}
        />
      )}
      {node.op === '' && leaf && (
        <LedgerPanel
          key={leaf.id}
          session={session}
          moment={moment}
          messages={messages}
          tensor={leaf.id}
          onPickNode={onPickNode}
        />
      )}
    </>
  );
}

function TensorDetails({ session, moment, id, messages, onPickNode }: DetailsProps & { id: TensorId }) {
  const tensor = moment.tensor(id);
  const info = moment.index.tensor(id);
  if (!tensor || !info) return null;
  const label = tensorLabel(moment, id);
  const users = consumersOf(moment, id);
  const gradFn = tensor.gradFn === null ? null : moment.index.node(tensor.gradFn);
  return (
    <>
      <dl>
        <ValueItem name={messages.value} moment={moment} id={tensor.value} drawn={{ name: label, messages }} />
        <GradItem session={session} moment={moment} id={id} messages={messages} />
        <Item name={messages.shape}>{`${shapeText(info.shape)} ${info.dtype}`}</Item>
        {info.shape.length > 0 && <Item name={messages.why.strides}>{shapeText(info.strides)}</Item>}
        <Item name="requires_grad">{tensor.requiresGrad ? 'True' : 'False'}</Item>
        <Item name="is_leaf">{tensor.leaf ? 'True' : 'False'}</Item>
        <Item name="grad_fn">{gradFn ? gradFn.name : <i class="none">None</i>}</Item>
        <Item name="_version">{tensor.version}</Item>
        {tensor.names.length > 1 && <Item name={messages.why.names}>{tensor.names.join(', ')}</Item>}
        {users.length > 0 && (
          <Item name={messages.why.consumers}>
            {users.length > MOST_USERS && `${messages.why.earlier(users.length - MOST_USERS)} `}
            {users.slice(-MOST_USERS).map((node, i) => (
              <>
                {i > 0 && ', '}
                <button key={node.id} type="button" class="link" onClick={() => onPickNode(node.id)}>
                  {node.name}
                </button>
              </>
            ))}
          </Item>
        )}
      </dl>
      <OptimizerState moment={moment} messages={messages} tensor={id} />
      <LedgerPanel key={id} session={session} moment={moment} messages={messages} tensor={id} onPickNode={onPickNode} />
      <Lab key={`lab ${id}`} session={session} moment={moment} messages={messages} tensor={id} />
    </>
  );
}

export interface InspectorProps {
  session: Session;
  messages: Messages;
  pick: Pick;
  onPickNode: (id: NodeId) => void;
  onClose: () => void;
}

export function Inspector({ session, messages, pick, onPickNode, onClose }: InspectorProps) {
  const { moment, shown } = session.settled.value;
  const picked = pickedAt(moment, pick);
  // What is picked may not be there yet, or not any more.
  const gone = moment && pick && !(pick.kind === 'node' ? moment.node(pick.id) : moment.tensor(pick.id));
  const there = moment && picked && !gone;
  const watch = there ? watchOf(moment, picked) : null;
  const title = !there
    ? messages.inspector
    : picked.kind === 'node'
      ? (moment.index.node(picked.id)?.name ?? messages.inspector)
      : tensorLabel(moment, picked.id);
  return (
    <div class={`pane inspector${pick ? ' picked' : ''}`}>
      <header class="pane-head">
        <h2 class={there ? 'mono' : undefined}>{title}</h2>
        <div class="tools">
          {watch && <WatchButton session={session} watch={watch} messages={messages} />}
          {pick && (
            <button
              type="button"
              class="tool"
              aria-label={messages.close}
              title={messages.followMoment}
              onClick={onClose}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long details scroll, and must by keyboard too */}
      <section class="details" aria-label={there && !pick ? `${messages.inspector}: ${title}` : title} tabIndex={0}>
        {moment && !picked && (
          <EventDetails
            moment={moment}
            trouble={session.trouble.value}
            messages={messages}
            tone={toneAt(moment.outline, shown)}
          >
            <UpdateTable session={session} moment={moment} messages={messages} />
          </EventDetails>
        )}
        {gone && <p class="note">{messages.notThere}</p>}
        {there && picked?.kind === 'node' && (
          <NodeDetails session={session} moment={moment} id={picked.id} messages={messages} onPickNode={onPickNode} />
        )}
        {moment && pick?.kind !== 'tensor' && backwardAt(moment.outline, moment.snapshot.at) && (
          <WhyPanel ask="sandbox" session={session} moment={moment} messages={messages} onPickNode={onPickNode} />
        )}
        {there && picked?.kind === 'tensor' && (
          <TensorDetails session={session} moment={moment} id={picked.id} messages={messages} onPickNode={onPickNode} />
        )}
      </section>
    </div>
  );
}
