import { remembered } from '../../../shared/check';
import type { TensorId, TensorState, Value } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import type { Moment } from '../../model/lookup';
import { shapeText, shortValue, torchText, wholeText } from '../../model/numbers';
import { isOptimizers } from '../../model/optimizer';
import type { Session } from '../../state/session-shape';

/** A value as PyTorch prints it; a long one as far as it fits. Asked for its width first, and then to be written. */
const textOf = remembered((value: Value): string => {
  const text = value.shape.length > 2 || (value.data?.length ?? 0) > 16 ? null : torchText(value);
  // A tensor that is told by its mean begins with its shape already.
  return text ?? (value.data === null ? shortValue(value) : `${shortValue(value, 26)} ${shapeText(value.shape)}`);
});

export function ValueText({ value }: { value: Value }) {
  return <span title={wholeText(value)}>{textOf(value)}</span>;
}

const widthOf = (value: Value | null): number =>
  value === null
    ? 'None'.length
    : Math.max(
        ...textOf(value)
          .split('\n')
          .map((line) => line.length),
      );

/** Without those that an optimiser has: what it keeps is told where the parameter is looked at. */
const ownNames = (names: readonly string[]): string[] => names.filter((name) => !isOptimizers(name));

/** As many characters as a row has room for. */
const ROOM = 35;

interface Numbers {
  value: Value | null;
  grad: Value | null;
}

/** Of each row whether its gradient stands under its value: side by side, all values are as wide as the widest. */
function stackedOf(rows: readonly Numbers[]): boolean[] {
  const widths = rows.map(({ value, grad }) => ({ value: widthOf(value), grad: widthOf(grad) }));
  const beside = widths.filter(({ value, grad }) => value + grad <= ROOM);
  const widest = Math.max(0, ...beside.map(({ value }) => value));
  return widths.map(({ value, grad }) => Math.max(value, widest) + grad > ROOM);
}

export interface TensorsPaneProps {
  session: Session;
  messages: Messages;
  selected: TensorId | null;
  onPick: (id: TensorId) => void;
}

function Row({
  tensor,
  value,
  grad,
  stacked,
  moment,
  messages,
  selected,
  onPick,
}: Omit<TensorsPaneProps, 'session'> & Numbers & { tensor: TensorState; stacked: boolean; moment: Moment }) {
  const flags = [tensor.leaf ? messages.leaf : messages.result];
  if (tensor.requiresGrad) flags.push('requires_grad');
  if (tensor.version > 0) flags.push(messages.version(tensor.version));
  const { event } = moment;
  const now = event?.kind === 'accumulate' && event.leaf === tensor.id ? 'now backward' : undefined;
  const valueCell = value ? <ValueText value={value} /> : '?';
  const gradCell = grad ? (
    <span class="grad">
      <ValueText value={grad} />
    </span>
  ) : (
    <i class="none">None</i>
  );
  return (
    <tbody class={selected === tensor.id ? 'selected' : undefined}>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <button type="button" class="tensor" aria-pressed={selected === tensor.id} onClick={() => onPick(tensor.id)}>
            {ownNames(tensor.names).join(', ')}
          </button>
          <small class="flags">{flags.join(' · ')}</small>
        </th>
      </tr>
      {stacked ? (
        <>
          <tr>
            <td colSpan={2}>{valueCell}</td>
          </tr>
          <tr>
            <td colSpan={2} class={now ? `labelled ${now}` : 'labelled'}>
              <small class="flags">.grad</small> {gradCell}
            </td>
          </tr>
        </>
      ) : (
        <tr>
          <td>{valueCell}</td>
          <td class={now}>{gradCell}</td>
        </tr>
      )}
    </tbody>
  );
}

/** The tensors the program has names for, as of the cursor. */
export function TensorsPane({ session, ...props }: TensorsPaneProps) {
  const { messages } = props;
  const { moment } = session.settled.value;
  const named = moment?.snapshot.tensors.filter(({ names }) => ownNames(names).length > 0) ?? [];
  const numbers = named.map((tensor) => ({
    value: moment?.value(tensor.value) ?? null,
    grad: moment?.value(moment.tensor(tensor.grad)?.value) ?? null,
  }));
  const stacked = stackedOf(numbers);
  return (
    <div class="pane tensors-pane">
      <header class="pane-head">
        <h2>{messages.tensors}</h2>
      </header>
      {moment && named.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must by keyboard too
        <section class="table" aria-label={messages.tensors} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{messages.value}</th>
                <th scope="col">.grad</th>
              </tr>
            </thead>
            {named.map((tensor, i) => {
              const { value = null, grad = null } = numbers[i] ?? {};
              const own = { tensor, value, grad, stacked: stacked[i] === true };
              return <Row key={tensor.id} {...props} {...own} moment={moment} />;
            })}
          </table>
        </section>
      ) : (
        <p class="empty">{moment ? messages.tensorsEmpty : ''}</p>
      )}
    </div>
  );
}
