import type { ComponentChildren } from 'preact';
import type { NodeId, Phase, TensorId, ValueId } from '../../../shared/trace';
import { Icon } from '../../components/icon';
import { nodeOfMoment } from '../../draw/graph';
import type { Messages } from '../../locale/resolve';
import { type Moment, siteText } from '../../model/lookup';
import { nodeLabel, tensorLabel } from '../../model/narration';
import { shapeText, shortValue, torchText, wholeText } from '../../model/numbers';

/** What the learner has picked to look at; null follows the moment. */
export type Pick = { kind: 'node'; id: NodeId } | { kind: 'tensor'; id: TensorId } | null;

function Item({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Whole({ moment, id }: { moment: Moment; id: number | null | undefined }) {
  const value = moment.value(id);
  if (!value) return <i class="none">None</i>;
  return <span title={wholeText(value)}>{torchText(value) ?? wholeText(value)}</span>;
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

type Rows = [name: string, text: string][];

/** A small table of numbers in the colour of what happened. */
function Deed({ rows, phase }: { rows: Rows; phase: Phase }) {
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

function short(moment: Moment, value: ValueId | null | undefined): string {
  const found = moment.value(value);
  return found ? shortValue(found, 34) : 'None';
}

/** What the node of the moment did with the numbers. */
function nodeDeed(moment: Moment, id: NodeId, messages: Messages): Rows {
  const { event } = moment;
  if (event?.kind === 'backward' && event.node === id) {
    const next = moment.index.node(id)?.next ?? [];
    return [
      ...event.received.map((value): Rows[number] => [messages.received, short(moment, value)]),
      ...event.sent.flatMap((value, i): Rows => {
        const link = next[i];
        return link ? [[`→ ${nodeLabel(moment, link.node)}`, short(moment, value)]] : [];
      }),
    ];
  }
  if (event?.kind === 'accumulate' && event.node === id) {
    return [
      [messages.before, short(moment, event.before)],
      [messages.added, short(moment, event.added)],
      [messages.after, short(moment, event.after)],
    ];
  }
  return [];
}

/** A moment that is at no node: a result that was not recorded, a tensor written into. */
function EventDetails({ moment, messages }: { moment: Moment; messages: Messages }) {
  const { event } = moment;
  if (event?.kind === 'inplace') {
    const change = event.changes.find((each) => each.tensor === event.tensor);
    const rows: Rows = [
      [messages.before, short(moment, change?.before)],
      [messages.after, short(moment, change?.after)],
    ];
    return (
      <>
        <Deed rows={rows} phase="update" />
        <dl>
          <Item name={messages.expression}>{siteText(moment.source, event.site)}</Item>
          <Item name="_version">{`${event.versionBefore} → ${event.version}`}</Item>
        </dl>
      </>
    );
  }
  if (event?.kind !== 'forward') return null;
  return (
    <dl>
      <Item name={messages.expression}>{siteText(moment.source, event.site) || event.op}</Item>
      <Item name={messages.value}>
        <Whole moment={moment} id={event.value} />
      </Item>
      <Item name="grad_fn">
        <i class="none">None</i>
      </Item>
    </dl>
  );
}

function NodeDetails({ moment, id, messages }: { moment: Moment; id: NodeId; messages: Messages }) {
  const node = moment.index.node(id);
  const state = moment.node(id);
  if (!node) return null;
  const text = node.op === '' ? '' : siteText(moment.source, node.site);
  const inputs = node.inputs.map((input) => {
    const info = moment.index.tensor(input);
    return `${tensorLabel(moment, input)}${info ? ` ${shapeText(info.shape)}` : ''}`;
  });
  const leaf = moment.tensor(node.output);
  const deed = nodeDeed(moment, id, messages);
  return (
    <>
      {deed.length > 0 && <Deed rows={deed} phase="backward" />}
      <dl>
        {text !== '' && <Item name={messages.expression}>{text}</Item>}
        {node.formula !== '' && <Item name={messages.formula}>{node.formula}</Item>}
        {inputs.length > 0 && <Item name={messages.inputs}>{inputs.join(', ')}</Item>}
        {node.op === '' ? (
          <>
            <Item name={messages.leaf}>{tensorLabel(moment, node.output)}</Item>
            <Item name=".grad">
              <Whole moment={moment} id={moment.tensor(leaf?.grad)?.value} />
            </Item>
          </>
        ) : (
          <Item name={messages.nextFunctions}>{nextText(moment, node.next, messages) || '()'}</Item>
        )}
        {state && (
          <Item name={messages.received}>
            {state.grad === null ? <i class="none">{messages.waiting}</i> : <Whole moment={moment} id={state.grad} />}
            {state.expected > 1 && <small>{messages.arrived(state.received, state.expected)}</small>}
          </Item>
        )}
        {state?.state === 'done' && node.op !== '' && (
          <Item name={messages.saved}>{state.freed ? messages.savedFreed : messages.savedKept}</Item>
        )}
      </dl>
    </>
  );
}

function TensorDetails({ moment, id, messages }: { moment: Moment; id: TensorId; messages: Messages }) {
  const tensor = moment.tensor(id);
  const info = moment.index.tensor(id);
  if (!tensor || !info) return null;
  const gradFn = tensor.gradFn === null ? null : moment.index.node(tensor.gradFn);
  return (
    <dl>
      <Item name={messages.value}>
        <Whole moment={moment} id={tensor.value} />
      </Item>
      <Item name=".grad">
        <Whole moment={moment} id={moment.tensor(tensor.grad)?.value} />
      </Item>
      <Item name={messages.shape}>{`${shapeText(info.shape)} ${info.dtype}`}</Item>
      <Item name="requires_grad">{tensor.requiresGrad ? 'True' : 'False'}</Item>
      <Item name="is_leaf">{tensor.leaf ? 'True' : 'False'}</Item>
      <Item name="grad_fn">{gradFn ? gradFn.name : <i class="none">None</i>}</Item>
      <Item name="_version">{tensor.version}</Item>
    </dl>
  );
}

export interface InspectorProps {
  moment: Moment | null;
  messages: Messages;
  pick: Pick;
  onClose: () => void;
}

export function Inspector({ moment, messages, pick, onClose }: InspectorProps) {
  const here = moment && nodeOfMoment(moment);
  const picked: Pick = pick ?? (here == null ? null : { kind: 'node', id: here });
  const title =
    !moment || !picked
      ? messages.inspector
      : picked.kind === 'node'
        ? (moment.index.node(picked.id)?.name ?? messages.inspector)
        : tensorLabel(moment, picked.id);
  return (
    <div class={`pane inspector${pick ? ' picked' : ''}`}>
      <header class="pane-head">
        <h2 class={picked ? 'mono' : undefined}>{title}</h2>
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
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long details scroll, and must by keyboard too */}
      <section class="details" aria-label={title} tabIndex={0}>
        {moment && !picked && <EventDetails moment={moment} messages={messages} />}
        {moment && picked?.kind === 'node' && <NodeDetails moment={moment} id={picked.id} messages={messages} />}
        {moment && picked?.kind === 'tensor' && <TensorDetails moment={moment} id={picked.id} messages={messages} />}
      </section>
    </div>
  );
}
