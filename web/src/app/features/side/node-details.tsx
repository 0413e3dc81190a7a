import type { NodeId, NodeInfo, NodeState, Phase } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import { type Moment, siteText } from '../../model/lookup';
import { inputLabel, nodeLabel, tensorLabel } from '../../model/narration';
import { isDrawn } from '../../model/picture';
import { Deed, type DetailsProps, GradItem, Item, ValueItem, Whole, WhyPanel } from './details';
import { addedRows, hookRows, type Row, short, writtenRows } from './event-details';
import { LedgerPanel } from './ledger';

/** "AddBackward0 ×2", one entry for each node that next_functions leads to. */
function nextText(moment: Moment, next: readonly ({ node: NodeId } | null)[], messages: Messages): string {
  const counts = new Map<string, number>();
  for (const link of next) {
    const name = link ? (moment.index.node(link.node)?.name ?? '?') : 'None';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, n]) => (n > 1 ? `${name}${messages.times(n)}` : name)).join(', ');
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

export function NodeDetails({ session, moment, id, messages, onPickNode }: DetailsProps & { id: NodeId }) {
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
