/** Where one element of a .grad comes from: every addend, in the order in which the engine added. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Ledger } from '../../../shared/explain';
import type { NodeId, TensorId } from '../../../shared/trace';
import { EntryPicker } from '../../components/entry-picker';
import { later } from '../../components/later';
import type { Messages } from '../../locale/resolve';
import { entryText, type Figure, figure, type LedgerRow, ledgerRows, MOST_LINES } from '../../model/ledger-rows';
import type { Moment } from '../../model/lookup';
import { tensorLabel } from '../../model/narration';
import { positionOf } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import type { Why } from '../why/why';

const WhyPanel = later<Why>('trial', async () => (await import('../why/why')).WhyPanel);

export interface LedgerProps {
  session: Session;
  moment: Moment;
  messages: Messages;
  tensor: TensorId;
  onPickNode: (id: NodeId) => void;
}

/** The ledger of the moment; the one before stays until it is there. */
function useLedger(session: Session, moment: Moment, tensor: TensorId, entry: number): Ledger | null {
  const ledger = useSignal<Ledger | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    session.ledger(moment.snapshot.at, tensor, entry, abort.signal).then(
      (found) => {
        if (!abort.signal.aborted) ledger.value = found;
      },
      () => {
        // A moment that is gone, or an engine that fails: the session says so at its next step.
        if (!abort.signal.aborted) ledger.value = null;
      },
    );
    return () => abort.abort();
  }, [session, moment, tensor, entry, ledger]);
  const found = ledger.value;
  return found && found.tensor === tensor && found.entry === entry ? found : null;
}

function Cell({ of }: { of: Figure | null }) {
  return <td title={of?.whole}>{of ? of.text : ''}</td>;
}

function rowName(row: LedgerRow, label: string, messages: Messages): string {
  switch (row.kind) {
    case 'call':
      return messages.ledgerCall(row.call ?? 0, row.line);
    case 'addend':
      return row.via ?? '';
    case 'total':
      return row.hooked ? messages.ledgerHooked(label) : `${label} +=`;
    case 'inplace':
      return `${label}.${row.via ?? ''}()`;
    case 'set':
      return `${label} =`;
    case 'earlier':
      return messages.ledgerEarlier(row.count);
  }
}

function Row({
  row,
  label,
  session,
  messages,
  onPickNode,
}: { row: LedgerRow; label: string } & Pick<LedgerProps, 'session' | 'messages' | 'onPickNode'>) {
  const name = rowName(row, label, messages);
  const { node } = row;
  const go = () => {
    const outline = session.run.peek()?.result.outline;
    if (outline) void session.seek(positionOf(outline, row.event));
  };
  if (row.kind === 'call') {
    return (
      <tr class="call">
        <th scope="rowgroup" colSpan={3}>
          <button type="button" class="link" title={messages.goThere} onClick={go}>
            {name}
          </button>
        </th>
      </tr>
    );
  }
  return (
    <tr class={row.kind}>
      <th scope="row">
        {node === null ? (
          name
        ) : (
          <button type="button" class="link" onClick={() => onPickNode(node)}>
            {name}
          </button>
        )}
      </th>
      <Cell of={row.value} />
      {row.kind === 'set' && row.sum === null ? <td class="none">None</td> : <Cell of={row.sum} />}
    </tr>
  );
}

export function LedgerPanel({ session, moment, messages, tensor, onPickNode }: LedgerProps) {
  const entry = useSignal(0);
  const info = moment.index.tensor(tensor);
  const ledger = useLedger(session, moment, tensor, entry.value);
  const grad = moment.value(moment.tensor(moment.tensor(tensor)?.grad)?.value);
  if (!info || !ledger || (ledger.lines.length === 0 && !grad)) return null;
  const label = `${tensorLabel(moment, tensor)}.grad`;
  const heading = messages.ledgerOf(`${label}${entryText(info.shape, entry.value)}`);
  const rows = ledgerRows(ledger, moment, info.dtype);
  const now = figure(ledger.grad, info.dtype);
  const calls = ledger.lines
    .slice(-MOST_LINES)
    .flatMap((line) => (line.kind === 'backward' ? [{ call: line.call, event: line.event }] : []));
  const pick = (chosen: number) => {
    entry.value = chosen;
  };
  return (
    <section class="ledger backward" aria-label={heading}>
      <h3>{heading}</h3>
      {grad && <EntryPicker value={grad} entry={entry.value} label={messages.ledgerEntry} onPick={pick} />}
      {grad && !grad.data ? (
        <p class="note">{messages.ledgerLarge}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.ledgerVia}</th>
              <th scope="col">{messages.ledgerAddend}</th>
              <th scope="col">{messages.ledgerSum}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <Row key={i} row={row} label={label} session={session} messages={messages} onPickNode={onPickNode} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {label}
                {entryText(info.shape, entry.value)}
              </th>
              {now ? <Cell of={now} /> : <td class="none">None</td>}
            </tr>
          </tfoot>
        </table>
      )}
      {calls.length > 0 && (
        <WhyPanel
          key={`${tensor} ${entry.value}`}
          ask="paths"
          session={session}
          moment={moment}
          messages={messages}
          tensor={tensor}
          entry={entry.value}
          calls={calls}
          onPickNode={onPickNode}
        />
      )}
    </section>
  );
}
