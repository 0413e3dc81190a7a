/** Cut here: what each .grad would be if an edge were cut, or a flag were other than it is. */
import { useSignal } from '@preact/signals';
import type { Snapshot } from '../../../shared/trace';
import { troubleText } from '../../model/explain';
import { shortValue } from '../../model/numbers';
import { ErrorLesson } from '../errors/lesson';
import { type Cut, cutAt, cutsFor, lineOfName } from './derive';
import type { LabProps } from './lab';
import { useTrial } from './trial';

type Change = 'same' | 'changed' | 'zero' | 'none' | 'new';

interface Row {
  name: string;
  before: string | null;
  after: string | null;
  change: Change;
}

/** The .grad of every name that has one, or could; null: None. */
function gradsOf(snapshot: Snapshot): Map<string, { id: string; text: string; zero: boolean } | null> {
  const values = new Map(snapshot.values.map((value) => [value.id, value]));
  const tensors = new Map(snapshot.tensors.map((tensor) => [tensor.id, tensor]));
  const found = new Map<string, { id: string; text: string; zero: boolean } | null>();
  for (const { names, requiresGrad, grad } of snapshot.tensors) {
    const value = values.get(tensors.get(grad ?? 0)?.value ?? 0);
    if (!requiresGrad && !value) continue;
    const shown = value && {
      id: JSON.stringify(value.data ?? value.stats),
      text: shortValue(value, 20),
      zero: value.data?.every((each) => each === 0) ?? false,
    };
    for (const name of names) found.set(name, shown ?? null);
  }
  return found;
}

function compareGrads(before: Snapshot, after: Snapshot): Row[] {
  const [was, is] = [gradsOf(before), gradsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name): Row[] => {
    const [old, now] = [was.get(name) ?? null, is.get(name) ?? null];
    if (!old && !now) return [];
    const change: Change = !now ? 'none' : old?.id === now.id ? 'same' : now.zero ? 'zero' : old ? 'changed' : 'new';
    return [{ name, before: old?.text ?? null, after: now?.text ?? null, change }];
  });
}

function Grad({ text }: { text: string | null }) {
  return <span>{text ?? <i class="none">None</i>}</span>;
}

export function CutPanel({ session, moment, messages, tensor, name }: LabProps & { name: string }) {
  const state = moment.tensor(tensor);
  const cuts = cutsFor({ leaf: state?.leaf ?? true, requiresGrad: state?.requiresGrad ?? false });
  const chosen = useSignal<Cut>(cuts[0] ?? 'detach');
  const { source } = moment;
  const lines = source.split('\n');
  const made = state?.gradFn == null ? null : moment.index.node(state.gradFn)?.site?.[0];
  const line = lineOfName(lines, name, made ?? lines.length);
  const derived = line === 0 ? null : cutAt(source, name, line, chosen.value);
  const outcome = useTrial(derived?.source ?? '', async (signal) => {
    if (!derived) throw new Error('nothing to cut');
    const before = await session.atEnd(signal);
    const { snapshot, trouble } = await session.aside(derived.source, signal);
    return { rows: compareGrads(before, snapshot), trouble };
  }).value;
  if (!derived) return <p class="note">{messages.cutNoLine(name)}</p>;
  return (
    <div class="cut">
      <select
        aria-label={messages.cutHere}
        value={chosen.value}
        onChange={(event) => {
          chosen.value = cuts.find((cut) => cut === event.currentTarget.value) ?? chosen.value;
        }}
      >
        {cuts.map((cut) => (
          <option key={cut} value={cut}>
            {messages.cuts[cut]}
          </option>
        ))}
      </select>
      <pre class="added">
        {derived.source
          .split('\n')
          .slice(derived.from - 1, derived.to)
          .map((text) => `+ ${text}`)
          .join('\n')}
      </pre>
      {outcome.state === 'done' && outcome.value.trouble && (
        <div class="note" role="status">
          <code>{troubleText(outcome.value.trouble)}</code>
          <ErrorLesson trouble={outcome.value.trouble} messages={messages} />
        </div>
      )}
      {outcome.state === 'done' && outcome.value.rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">.grad</th>
              <th scope="col">{messages.before}</th>
              <th scope="col">{messages.cutAfter}</th>
              <th scope="col">{messages.cutEffect}</th>
            </tr>
          </thead>
          <tbody>
            {outcome.value.rows.map((row) => (
              <tr key={row.name} class={row.change}>
                <th scope="row">{row.name}</th>
                <td>
                  <Grad text={row.before} />
                </td>
                <td>
                  <Grad text={row.after} />
                </td>
                <td class="change">{messages.cutChange[row.change]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <button type="button" class="quiet" onClick={() => session.edit(derived.source)}>
        {messages.writeIt}
      </button>
    </div>
  );
}
