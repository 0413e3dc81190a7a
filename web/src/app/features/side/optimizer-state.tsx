/** An update as a table: the parameter, its gradient and what the optimiser keeps of it, before and after. */
import type { TensorId } from '../../../shared/trace';
import type { Messages } from '../../locale/resolve';
import { type Moment, momentOf } from '../../model/lookup';
import { tensorLabel } from '../../model/narration';
import { beforeUpdate, stateOf, updatedAt } from '../../model/optimizer';
import { eventsAt, toneAt } from '../../model/steps';
import type { Session } from '../../state/session-shape';
import { useTrial } from '../lab/trial';
import { short } from './event-details';

const valueIn = (moment: Moment, tensor: TensorId): string => short(moment, moment.tensor(tensor)?.value);

interface UpdateTableProps {
  session: Session;
  moment: Moment;
  messages: Messages;
}

/** Of the update that has just happened; nothing at another moment, and of an optimiser that keeps nothing. */
export function UpdateTable(props: UpdateTableProps) {
  const { session, moment } = props;
  const position = session.settled.value.shown;
  const parameter = updatedAt(moment, toneAt(moment.outline, position));
  if (parameter === null || stateOf(moment.outline, parameter).length === 0) return null;
  return <StateTable {...props} parameter={parameter} before={beforeUpdate(moment.outline, position)} />;
}

function StateTable({
  session,
  moment,
  messages,
  parameter,
  before,
}: UpdateTableProps & { parameter: TensorId; before: number }) {
  const { outline, index, source } = moment;
  const at = eventsAt(outline, before);
  const then = useTrial(`${at} ${parameter} ${source}`, async (signal) =>
    momentOf(outline, index, source, await session.ask('seek', { at }, signal)),
  ).value;
  const was = then.state === 'done' ? then.value : null;
  const grad = moment.tensor(parameter)?.grad ?? null;
  const name = tensorLabel(moment, parameter);
  const rows: [label: string, tensor: TensorId | null][] = [
    [name, parameter],
    [`${name}.grad`, grad],
    ...stateOf(outline, parameter).map(({ field, tensor }): [string, TensorId] => [field, tensor]),
  ];
  return (
    <section class="line" aria-label={messages.run.optimizerState}>
      <table class="saved state">
        <caption>{messages.run.optimizerState}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{messages.before}</th>
            <th scope="col">{messages.after}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, tensor]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{was && tensor !== null && was.tensor(tensor) ? valueIn(was, tensor) : '–'}</td>
              <td>{tensor === null ? 'None' : valueIn(moment, tensor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What an optimiser keeps of a tensor at this moment. */
export function OptimizerState({ moment, messages, tensor }: { moment: Moment; messages: Messages; tensor: TensorId }) {
  const entries = stateOf(moment.outline, tensor).filter((each) => moment.tensor(each.tensor));
  if (entries.length === 0) return null;
  return (
    <table class="saved state">
      <caption>{messages.run.optimizerState}</caption>
      <tbody>
        {entries.map((each) => (
          <tr key={each.field}>
            <th scope="row">{each.field}</th>
            <td>{valueIn(moment, each.tensor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
